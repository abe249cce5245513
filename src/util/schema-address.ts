/** Where the JSON Schemas of this project can be read: their `$id`, which does not change between releases. */
const SCHEMAS = 'https://raw.githubusercontent.com/OWNER/mvp-budget/main/schema'

export const BUDGET_SCHEMA_ADDRESS = `${SCHEMAS}/mvp-budget.schema.json`
export const REPORT_SCHEMA_ADDRESS = `${SCHEMAS}/report.schema.json`
