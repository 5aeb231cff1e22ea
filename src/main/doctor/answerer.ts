import type { Check, Finding } from '../../ports/check.ts'
import { patienceMs } from '../answerer.ts'
import type { AnswererSettings } from '../answerer-settings.ts'

const question = 'When are you open?'
const sections = [{ id: '3.2', title: 'When we are open', text: 'Monday to Friday, 09:00 to 17:00.' }]

const otherwise = 'Until then answers are the words of the policy itself.'

/** Whether the owner's answerer is there, knows its model and answers in time, asked once as a person would be. */
export function answererCheck(settings: AnswererSettings | null, patience = patienceMs): Check {
  return {
    name: 'answerer',
    run: async () => (settings === null ? [] : [await tried(settings, patience)]),
  }
}

async function tried(settings: AnswererSettings, patience: number): Promise<Finding> {
  const { askEndpoint, EndpointRefused } = await import('../../../adapters/answerer/answerer.ts')
  const { readAnswer } = await import('../../../adapters/answerer/reading.ts')
  const { model } = settings
  try {
    const body = await askEndpoint({ ...settings, patienceMs: patience }, question, sections)
    if (readAnswer(body, sections) !== null)
      return { grade: 'ok', what: `${model} answers from what it is given` }
    const what = `${model} answers, but not as it is told to: what it says would not be shown`
    return { grade: 'warning', what, remedy: `Set ANSWERER_MODEL to one that keeps to JSON. ${otherwise}` }
  } catch (error) {
    if (error instanceof EndpointRefused) return refused(error, model)
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      const what = `${model} took more than ${patience / 1_000} seconds for a short question`
      return { grade: 'warning', what, remedy: `Choose a smaller model, or a faster machine. ${otherwise}` }
    }
    const what = 'the address in ANSWERER_URL gives no answer that can be read'
    return {
      grade: 'unreachable',
      what,
      remedy: `Start what should listen there, or correct it. ${otherwise}`,
    }
  }
}

function refused({ status, named }: { status: number; named: boolean }, model: string): Finding {
  if (status === 401 || status === 403)
    return {
      grade: 'fault',
      what: `the answerer does not take the key (${status})`,
      remedy: 'Correct ANSWERER_KEY.',
    }
  if ((status === 400 || status === 404) && named)
    return {
      grade: 'fault',
      what: `the answerer does not know the model ${model}`,
      remedy: 'Set ANSWERER_MODEL to one that it has, or load it there.',
    }
  if (status >= 300 && status < 500 && status !== 429)
    return {
      grade: 'fault',
      what: `there is no chat completion at ANSWERER_URL (${status})`,
      remedy: 'Write the address up to and without /chat/completions, as in http://127.0.0.1:11434/v1.',
    }
  return {
    grade: 'unreachable',
    what: `the answerer refuses for now (${status})`,
    remedy: `Try again in a minute. ${otherwise}`,
  }
}
