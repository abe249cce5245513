/** The reference of the budget file's keys in Markdown: made from the same table as the parser. */
import { CUSTOM_OPERATOR_FIELDS, FILE_FIELDS, METRIC_IDS } from './keys.ts'
import { METRICS, type MetricId } from './metric.ts'
import { STATES } from './states.ts'
import type { Field, Fields } from './value-type.ts'

/** The tables of `docs/budget.md` between its two markers. */
export function renderReference(): string {
  const { accept, defaults, firmware, models } = FILE_FIELDS
  const entry = fieldsOf(models)
  const shared = fieldsOf(defaults)
  const isMetric = (key: string) => METRIC_IDS.some((id) => id === key)
  return [
    '### The file',
    keyTable(FILE_FIELDS),
    '### `accept`',
    keyTable(fieldsOf(accept)),
    '### An entry of `models`',
    'Besides these, everything that may stand under `defaults`, and it then holds for this entry alone.',
    keyTable(only(entry, (key) => !(key in shared))),
    '### `defaults`',
    keyTable(only(shared, (key) => !isMetric(key))),
    '### `firmware`',
    'At the top of the file, under `defaults` or in an entry. On the command line `--resource-variables N` says the first of them; the others stand in the file alone.',
    keyTable(fieldsOf(firmware)),
    '### A custom operator',
    keyTable(CUSTOM_OPERATOR_FIELDS),
    '### Metrics',
    'Each of them may stand under `defaults`, in an entry, in a waiver and (all but `ram` and `unsupported-layers`) in a rule for layers.',
    metricTable(),
    '### A limit',
    '`ram: 96 KiB` is short for `ram: {max: 96 KiB}`. The forms of `max` and `growth` follow the metric’s unit.',
    keyTable(fieldsOf(shared['latency'])),
    '### A rule of `layers`',
    keyTable(only(fieldsOf(entry['layers']), (key) => !isMetric(key))),
    '### A waiver',
    keyTable(only(fieldsOf(entry['waive']), (key) => !isMetric(key))),
  ].join('\n\n')
}

/** The table of states in `docs/budget.md`, in the order in which they decide. */
export function renderStates(): string {
  const rows = Object.values(STATES)
    .toSorted((a, b) => a.order - b.order)
    .map(({ icon, title, meaning, conclusion }) => [
      `${icon} ${title}`,
      meaning,
      `\`${conclusion}\``,
    ])
  return table(['Title', 'When', 'Conclusion unless something counts'], rows)
}

function fieldsOf(field: Field<unknown> | undefined): Fields {
  return field?.type.fields ?? {}
}

function only(fields: Fields, isWanted: (key: string) => boolean): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => isWanted(key)))
}

function keyTable(fields: Fields): string {
  const rows = Object.entries(fields).map(([key, { meaning, type, ...field }]) => [
    `\`${key}\``,
    meaning,
    type.fields === undefined ? type.allowed : shortened(type.allowed),
    field.isRequired === true ? 'required' : field.default,
    `\`${key}: ${field.example}\``,
  ])
  return table(['Key', 'Meaning', 'Allowed', 'Without it', 'Example'], rows)
}

/** The keys of an inner map have a table of their own. */
function shortened(allowed: string): string {
  return allowed.replace(/ ?\(a map with [^)]*\)/, '').replace(/, or a map with .*$/, ', or a map')
}

function metricTable(): string {
  const rows = METRIC_IDS.map((id: MetricId) => {
    const { description, direction, kind, unit } = METRICS[id]
    return [`\`${id}\``, description, direction, kind, unit, `\`${id}: ${exampleOf(id)}\``]
  })
  return table(
    ['Metric', 'What is measured', 'What more and less mean', 'Kind', 'Unit', 'Example'],
    rows,
  )
}

function exampleOf(id: MetricId): string {
  return fieldsOf(FILE_FIELDS.defaults)[id]?.example ?? ''
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
