/**
 * The one gate for foreign strings: paths, layer names, labels, reasons, messages of errors. A model
 * or a pull request may hold any text; whatever passes here is one line of visible characters that
 * cannot become an element, a link, a mention, a reference, a terminal escape or a workflow command.
 *
 * Why code spans: GitHub links mentions, issues and commits after Markdown is parsed, so a backslash
 * does not stop them; inside `code` it links nothing.
 */

/** Letters shown of a name before its middle is cut out. */
const NAME_LIMIT = 64
/** Letters shown of a sentence before its end is cut off. */
const SENTENCE_LIMIT = 600

/** Characters that are invisible, reorder text, combine without end or are no characters at all. */
const INVISIBLE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]/gu
const MARKS = /(\p{M}{2})\p{M}+/gu
const SPACES = /[\s\p{Z}]+/gu
/** Read once, before anything else is done with a string: the rest of a megabyte is never looked at. */
const READ_LIMIT = 4096

/** What most names are: nothing to take out, and the tables of Unicode need not be asked. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/

/** One line of visible characters; `(empty)` where nothing is left. */
export function visible(text: string): string {
  if (text.length <= READ_LIMIT && PLAIN_LINE.test(text)) return text
  const line = text
    .slice(0, READ_LIMIT)
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC')
    .replace(MARKS, '$1')
    .replace(SPACES, ' ')
    .trim()
  return line === '' ? '(empty)' : line
}

/** `visible`, with the middle replaced by `…` where it is longer than `limit` code points. */
export function shortName(text: string, limit = NAME_LIMIT): string {
  const letters = Array.from(visible(text))
  if (letters.length <= limit) return letters.join('')
  const tail = Math.floor((limit - 1) / 2)
  const head = limit - 1 - tail
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - tail).join('')}`
}

/** `visible`, cut at the end, between two words where that is possible. */
export function shortSentence(text: string, limit = SENTENCE_LIMIT): string {
  const letters = Array.from(visible(text))
  if (letters.length <= limit) return letters.join('')
  const kept = letters.slice(0, limit - 1).join('')
  const words = kept.slice(0, kept.lastIndexOf(' ') + 1)
  return `${words.length > kept.length / 2 ? words : kept}…`
}

/**
 * The name people know a tensor by: the converter joins the names of all operators that it fused
 * with semicolons; the first stands for them.
 */
export function tensorName(name: string): string {
  const end = name.indexOf(';')
  return end <= 0 ? name : `${name.slice(0, end)};…`
}

/** A Markdown code span, for running text and lists; use `cellCode` inside a table. */
export function code(text: string, limit = NAME_LIMIT): string {
  return spanOf(shortName(text, limit))
}

/** A code span inside a table's cell, where a bar would end the cell even in code. */
export function cellCode(text: string, limit = NAME_LIMIT): string {
  return escapeBars(code(text, limit))
}

function spanOf(content: string): string {
  const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$/.test(content) ? ' ' : ''
  return `${fence}${pad}${content}${pad}${fence}`
}

/**
 * Each bar gets a backslash, which the table takes away again; backslashes before it are doubled,
 * for a table reads them in pairs.
 */
function escapeBars(markdown: string): string {
  return markdown.replace(/(\\*)\|/g, '$1$1\\|')
}

/**
 * A sentence of ours with foreign words in it, as Markdown text: words of plain letters, digits and
 * punctuation stay as they are, everything else becomes a code span.
 */
export function prose(sentence: string, limit = SENTENCE_LIMIT): string {
  const line = shortSentence(sentence, limit)
    .replace(/(?<=^| )->(?= |$)/g, '→')
    .replace(/(?<=^| )<=(?= |$)/g, '≤')
    .replace(/(?<=^| )>=(?= |$)/g, '≥')
  return line
    .split(OWN_CODE)
    .map((part, index) => (index % 2 === 1 ? code(tensorName(part.slice(1, -1))) : words(part)))
    .join('')
    .replace(BLOCK_START, (mark) => spanOf(mark))
}

/** What would open a list or underline a heading at the beginning of a line. */
const BLOCK_START = /^(?:>|(?:\d+[.)]|[-+=])(?= |$))/

/** As `prose`, inside a table's cell. */
export function cellProse(sentence: string, limit = SENTENCE_LIMIT): string {
  return escapeBars(prose(sentence, limit))
}

/** A code span that the sentence brings along, apart from its neighbours. */
const OWN_CODE = /((?<=(?:^|\s)["'(]{0,3})`[^`]+`(?=[.,:;!?)"']{0,3}(?:\s|$)))/u

function words(part: string): string {
  return part.split(' ').map(word).join(' ')
}

/** Opening marks, the word itself, closing marks. */
const WORD = /^(["'(]*)(.*?)([.,:;!?)"']*)$/su
/** Letters and digits with single signs between them; no underscore, `@`, `#`, brackets or colons. */
const PLAIN =
  /^(?:[~≈≥≤±+−×-]{1,2}(?=\p{N}))?[\p{L}\p{N}µ]+(?:[.,'’/=×%°+−±-][\p{L}\p{N}µ]+)*[%°]?$/u
/** What GitHub or a Markdown reader would link although it is plain: hosts, commits, tickets. */
const LINKABLE = /\bwww\.|\b[0-9a-f]{7,}\b|\p{L}-\d|\.\p{L}{2,}/iu
/** A sign or a dash that stands alone. */
const SIGN = /^(?:→|≤|≥|=|\+|-|–|—|·|×|±|…|%|\/|…)$/u

function word(text: string): string {
  if (/^[<>]?$/.test(text) || SIGN.test(text)) return text
  const [, open = '', core = '', close = ''] = WORD.exec(text) ?? []
  if (core === '') return /^[.,:;!?)("']{1,3}$/.test(text) ? text : spanOf(text)
  if (SIGN.test(core) || (PLAIN.test(core) && !LINKABLE.test(core))) return text
  return `${open}${spanOf(core)}${close}`
}

/** Text of an HTML element or of a quoted attribute. */
export function html(text: string, limit = SENTENCE_LIMIT): string {
  return escapeHtml(shortSentence(text, limit))
}

/** A name in HTML, its middle cut out where it is long. */
export function htmlName(text: string, limit = NAME_LIMIT): string {
  return escapeHtml(shortName(text, limit))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter)
}

/**
 * One line of the log of a workflow's run. The runner takes a line that begins with `::` (spaces
 * before it do not count) and `##[` anywhere in a line as a command to itself.
 *
 * Source: actions/runner `src/Runner.Common/ActionCommand.cs`.
 */
export function logLine(text: string, limit = SENTENCE_LIMIT): string {
  return withoutCommand(shortSentence(text, limit)).trimStart()
}

/** A laid out line that the runner does not take for a command; its indentation stays. */
export function withoutCommand(line: string): string {
  return line.replace(/^(\s*):[\s:]*:[\s:]*/, '$1').replace(/##(?=\[)/g, '# #')
}

/** The message of a workflow command, lines kept: `%0A` is a line feed there. */
export function commandData(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => shortSentence(line))
    .join('\n')
    .replace(/%/g, '%25')
    .replace(/\n/g, '%0A')
}

/** A web address of ours or of GitHub's, safe between the parentheses of a link; null where it is none. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\/[\w.:-]+(?:\/[\w./~%?=&#+:@!,-]*)?$/.test(url)) return null
  return url.length > 500 ? null : url
}
