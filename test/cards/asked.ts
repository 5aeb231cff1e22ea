import type { NewFormAsks } from '../../src/cards/forms.ts'

/** What a form asks where a policy has neither categories nor services. */
export const asked: NewFormAsks = {
  categories: [],
  category: '',
  services: [],
  needs: [],
  follows: { everyone: 'critical', several: 'high', one: 'medium', workaround: 'low' },
}
