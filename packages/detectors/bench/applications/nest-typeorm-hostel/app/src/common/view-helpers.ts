interface Engine {
  registerHelper(name: string, helper: (...args: any[]) => unknown): void;
  handlebars: { SafeString: new (text: string) => unknown; Utils: { escapeExpression(text: string): string } };
}

export function registerHelpers(hbs: Engine): void {
  const { SafeString, Utils } = hbs.handlebars;

  hbs.registerHelper('date', (value: string) => new Date(value).toLocaleDateString('en-GB'));

  hbs.registerHelper('money', (cents: number) => `${(cents / 100).toFixed(2)} €`);

  hbs.registerHelper('multiline', (text: string) => {
    const paragraphs = String(text ?? '').split(/\r?\n\r?\n/);
    return new SafeString(paragraphs.map((p) => `<p>${p.replace(/\r?\n/g, '<br>')}</p>`).join(''));
  });

  hbs.registerHelper('badge', (label: string, tone: unknown) => {
    const kind = tone === 'warn' ? 'badge-warn' : 'badge-plain';
    return new SafeString(`<span class="badge ${kind}">${Utils.escapeExpression(label)}</span>`);
  });

  hbs.registerHelper('json', (value: unknown) => JSON.stringify(value ?? null).replace(/</g, '\\u003c'));
}
