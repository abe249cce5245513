/** Colours for a terminal, or none. A colour never says what a word beside it does not. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow'

/** ANSI "select graphic rendition" numbers: on, off. */
const CODES: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
}

export type Paint = (style: Style, text: string) => string

/** Paints whole lines or parts that are laid out already: escapes have no width of their own. */
export function painter(colour: boolean): Paint {
  return (style, text) => {
    const [on, off] = CODES[style]
    return colour && text !== '' ? `\u001b[${String(on)}m${text}\u001b[${String(off)}m` : text
  }
}
