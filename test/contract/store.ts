import { afterAll, beforeAll, beforeEach, describe } from 'vitest'
import { auditContract } from './audit.ts'
import { deadlineContract } from './deadlines.ts'
import { endedClockContract } from './ended-clocks.ts'
import { fileContract } from './files.ts'
import { keptContract } from './kept.ts'
import { keyContract } from './keys.ts'
import { outageContract } from './outages.ts'
import { outboxContract } from './outbox.ts'
import { outboxCareContract } from './outbox-care.ts'
import { outboxLeaseContract } from './outbox-lease.ts'
import { personalContract } from './personal.ts'
import { policyContract } from './policies.ts'
import { questionContract } from './questions.ts'
import { readingContract } from './reading.ts'
import { rehearsalContract } from './rehearsals.ts'
import { empty, type Subject } from './subject.ts'
import { ticketContract } from './tickets.ts'
import { timeContract } from './time.ts'
import { trainingContract } from './training.ts'
import { upkeepContract } from './upkeep.ts'
import { urgencyContract } from './urgency.ts'

/** What every database behind the store must do. `connect` opens one whose tables are this test's alone. */
export function storeContract(name: string, connect: () => Promise<Subject>): void {
  describe(`the store on ${name}`, () => {
    let subject: Subject
    beforeAll(async () => {
      subject = await connect()
    })
    beforeEach(() => empty(subject))
    afterAll(() => subject?.close())

    const current = () => subject
    ticketContract(current)
    readingContract(current)
    urgencyContract(current)
    endedClockContract(current)
    deadlineContract(current)
    outboxContract(current)
    outboxLeaseContract(current)
    outboxCareContract(current)
    personalContract(current)
    policyContract(current)
    questionContract(current)
    rehearsalContract(current)
    outageContract(current)
    timeContract(current)
    trainingContract(current)
    keptContract(current)
    auditContract(current)
    fileContract(current)
    upkeepContract(current)
    keyContract(current)
  })
}
