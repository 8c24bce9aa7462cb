import { Source } from './source.js';
import { checks } from './checks.js';

const cache = new WeakMap();

export function compile(schema) {
  const known = cache.get(schema);
  if (known) return known;
  const source = new Source('value', 'errors');
  emit(source, schema, 'value', '');
  source.line('return errors;');
  const validate = source.toFunction();
  const validator = (value) => {
    const errors = validate(value, []);
    return { valid: errors.length === 0, errors };
  };
  cache.set(schema, validator);
  return validator;
}

function emit(source, schema, access, where) {
  const check = checks[schema.type];
  if (!check) throw new TypeError(`unknown type ${schema.type}`);
  source.line(`if (!(${check(access)})) errors.push({ path: ${JSON.stringify(where)}, expected: ${JSON.stringify(schema.type)} });`);
  if (schema.type === 'object') {
    source.line('else {');
    source.indented(() => emitFields(source, schema, access, where));
    source.line('}');
  }
  if (schema.type === 'string' && Number.isInteger(schema.maxLength)) {
    source.line(`else if (${access}.length > ${schema.maxLength}) errors.push({ path: ${JSON.stringify(where)}, expected: 'shorter' });`);
  }
}

function emitFields(source, schema, access, where) {
  for (const [name, field] of Object.entries(schema.fields ?? {})) {
    const member = `${access}[${JSON.stringify(name)}]`;
    const path = where ? `${where}.${name}` : name;
    if (field.optional) {
      source.line(`if (${member} !== undefined) {`);
      source.indented(() => emit(source, field, member, path));
      source.line('}');
    } else {
      emit(source, field, member, path);
    }
  }
}
