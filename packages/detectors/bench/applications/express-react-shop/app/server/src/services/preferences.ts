export type Settings = Record<string, unknown>

/** Sets `mail.news.weekly` in nested settings, making what is missing on the way. */
export function setByPath(settings: Settings, dotted: string, value: unknown): Settings {
  const keys = dotted.split('.')
  const last = keys.pop() ?? ''
  let target = settings
  for (const key of keys) {
    if (typeof target[key] !== 'object' || target[key] === null) target[key] = {}
    target = target[key] as Settings
  }
  target[last] = value
  return settings
}

const switches = new Set(['compact', 'imperial', 'largeType', 'showLatin'])

/** One of the switches of the display. */
export function setSwitch(settings: Settings, name: string, isOn: boolean): Settings {
  if (!switches.has(name)) return settings
  settings[name] = isOn
  return settings
}
