import { element } from './element';
import { Field, renderField } from './field';

export interface FormOptions {
  action: string;
  method?: 'get' | 'post';
  submit?: string;
}

/**
 * A form filled with the values of an earlier submission, so that a visitor
 * can correct them.
 */
export function renderForm(
  fields: Field[],
  values: Map<string, string>,
  errors: Map<string, string>,
  options: FormOptions
): string {
  const body = fields.map((field) =>
    renderField(field, values.get(field.name) ?? field.value ?? '', errors.get(field.name))
  );
  const submit = element('button', { type: 'submit' }, [options.submit ?? 'Send']);

  return element('form', { action: options.action, method: options.method ?? 'post' }, [
    ...body,
    submit,
  ]).html;
}

export { Field, renderField, element };
