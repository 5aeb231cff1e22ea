import { describe, expect, it } from 'vitest'
import { wantsLead } from '../../src/core/wants-lead.ts'

describe('asking for the team lead', () => {
  it.each([
    'I want to speak to a manager.',
    'this is ridiculous, let me talk to your supervisor',
    'I’d like to make a complaint',
    'I have a complaint about Kim',
    'complaint',
    'Complaint: nobody calls me back',
    'tengo una queja',
    "j'ai une réclamation à faire",
    'quero fazer uma reclamação',
    'please review severity',
    'can I get a different agent',
    'get me your manager',
    'I need to talk to someone in charge',
    'Ich möchte mit Ihrem Vorgesetzten sprechen',
    'Das ist eine Beschwerde',
    'quiero hablar con un responsable',
    'je veux parler à votre responsable',
    'quero falar com o gerente',
  ])('is heard in "%s"', text => {
    expect(wantsLead(text)).toBe(true)
  })

  it.each([
    'The password manager does not open.',
    'The task manager shows 100 % CPU, please help',
    'Thanks, the manager view works now',
    'my boss cannot log in',
    'the complaint form of the portal is empty',
    'complaint form does not open',
    'how do I make a complaint?',
    'where do I write if I have a complaint',
    'I need a manager account for Tom',
    'we want the supervisor role',
    'Der Chef kann sich nicht anmelden',
    '',
  ])('is not heard in "%s"', text => {
    expect(wantsLead(text)).toBe(false)
  })

  it('takes no time over a long text', () => {
    expect(wantsLead('speak '.repeat(20_000))).toBe(false)
  })
})
