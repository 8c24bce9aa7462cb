const clone = (value) => JSON.parse(JSON.stringify(value));

export class Settings {
  #values = {};
  #frozen = false;

  static of(initial = {}) {
    const settings = new Settings();
    for (const [path, value] of Object.entries(initial)) settings.with(path, value);
    return settings;
  }

  with(path, value) {
    if (this.#frozen) throw new Error('settings are frozen');
    const names = String(path).split('.');
    if (names.includes('__proto__')) throw new TypeError(`not a setting: ${path}`);

    const leaf = names.pop();
    let level = this.#values;
    for (const name of names) {
      level[name] ??= {};
      level = level[name];
    }
    level[leaf] = value;
    return this;
  }

  freeze() {
    this.#frozen = true;
    return this;
  }

  build() {
    return clone(this.#values);
  }
}

export default Settings;
