// Names of all tools that agents with a model may be given: what the ceiling permits. A name that is not here is denied and recorded.

/** Operations: they look at the repository. */
export const operationNames = [
  'project_facts',
  'read_file',
  'list_directory',
  'search_text',
  'find_definition',
  'find_references',
  'find_callers',
  'trace_data_flow',
  'history_of',
  'run_script',
] as const

/** Tools that take a part of the answer. */
export const answerNames = ['report_finding', 'done', 'give_verdict', 'sort_findings'] as const
