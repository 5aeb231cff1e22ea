import type { z } from 'zod'
import { availability } from './terms/availability.ts'
import { channels } from './terms/channels.ts'
import { contact } from './terms/contact.ts'
import { customWork } from './terms/custom-work.ts'
import { introduction } from './terms/introduction.ts'
import { liability } from './terms/liability.ts'
import { process } from './terms/process.ts'
import { responseTimes } from './terms/response-times.ts'
import { responsibilities } from './terms/responsibilities.ts'
import { scope } from './terms/scope.ts'
import { thirdParties } from './terms/third-parties.ts'
import { training } from './terms/training.ts'
import { updates } from './terms/updates.ts'
import type { Durations } from './values/duration.ts'

/** The thirteen sections in their order: the n-th name is what section n binds. */
export const sectionNames = [
  'introduction',
  'scope',
  'channels',
  'responseTimes',
  'process',
  'responsibilities',
  'availability',
  'liability',
  'thirdParties',
  'customWork',
  'training',
  'updates',
  'contact',
] as const
export type SectionName = (typeof sectionNames)[number]

/** How the sections are called in headings, where a remedy has to name one. */
export const sectionTitles: Record<SectionName, string> = {
  introduction: 'Introduction',
  scope: 'Scope of Support',
  channels: 'Support Channels',
  responseTimes: 'Response Times',
  process: 'Support Process',
  responsibilities: 'Customer Responsibilities',
  availability: 'Service Availability',
  liability: 'Limitations of Liability',
  thirdParties: 'Third-Party Support',
  customWork: 'Support for Custom Solutions',
  training: 'Training and Education',
  updates: 'Updates to the Support Policy',
  contact: 'Contact Information',
}

const schemas = {
  introduction,
  scope,
  channels,
  responseTimes,
  process,
  responsibilities,
  availability,
  liability,
  thirdParties,
  customWork,
  training,
  updates,
  contact,
} satisfies Record<SectionName, (durations: Durations) => z.ZodObject>

/** What the policy binds: plain data that can be stored as JSON. Every duration knows its clock. */
export type Terms = { [Name in SectionName]: z.output<ReturnType<(typeof schemas)[Name]>> }

/** The strict schema of one section's block. */
export function termsSchema(name: SectionName, durations: Durations): z.ZodObject {
  return schemas[name](durations)
}
