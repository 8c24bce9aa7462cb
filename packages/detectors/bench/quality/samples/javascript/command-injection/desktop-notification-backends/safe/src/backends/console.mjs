export class ConsoleBackend {
  constructor(appName) {
    this.appName = appName;
  }

  async show({ title, body, urgency }) {
    const mark = urgency === 'critical' ? '!' : '*';
    process.stderr.write(`${mark} [${this.appName}] ${title}: ${body}\n`);
    return { shown: true };
  }
}
