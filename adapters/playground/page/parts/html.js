import htm from 'htm'
import { Component, h } from 'preact'

/** Markup in template strings. What is put in becomes text, never markup. */
export const html = htm.bind(h)

/** A component that is drawn again only when one of its properties is another one. */
export function memo(Draw) {
  return class extends Component {
    shouldComponentUpdate(next) {
      const names = new Set([...Object.keys(next), ...Object.keys(this.props)])
      return [...names].some(name => next[name] !== this.props[name])
    }

    render(properties) {
      return html`<${Draw} ...${properties} />`
    }
  }
}
