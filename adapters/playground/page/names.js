export function nameOf(people, id) {
  return id === 'deskhand' ? 'Deskhand' : (people.find(person => person.id === id)?.name ?? id)
}
