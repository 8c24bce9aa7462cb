import { element, Markup } from './element';

export interface Field {
  name: string;
  label: string;
  kind?: 'text' | 'email' | 'number' | 'textarea' | 'select';
  value?: string;
  choices?: string[];
  required?: boolean;
}

function control(field: Field, value: string): Markup {
  const id = `field-${field.name}`;
  const common = { id, name: field.name, required: field.required };

  switch (field.kind) {
    case 'textarea':
      return element('textarea', { ...common, rows: 5 }, [value]);
    case 'select':
      return element(
        'select',
        common,
        (field.choices ?? []).map((choice) =>
          element('option', { value: choice, selected: choice === value }, [choice])
        )
      );
    default:
      return element('input', { ...common, type: field.kind ?? 'text', value });
  }
}

export function renderField(field: Field, value: string, error?: string): Markup {
  const children: Markup[] = [
    element('label', { for: `field-${field.name}` }, [field.label]),
    control(field, value),
  ];

  if (error) children.push(element('p', { class: 'error', role: 'alert' }, [error]));
  return element('div', { class: 'field' }, children);
}
