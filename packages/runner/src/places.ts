// Where the programs and the bus are that operations need beside what a script names. The operator may move them; a script, an environment
// variable or a repository never does.

export interface HostPlaces {
  /** The socket of the system's message bus. */
  readonly systemBus: string
  readonly debugger: string
  /** What applies the settings of the kernel that the system keeps in files. */
  readonly settingsLoader: string
}

export const defaultPlaces: HostPlaces = {
  systemBus: '/run/dbus/system_bus_socket',
  debugger: '/usr/bin/gdb',
  settingsLoader: '/usr/sbin/sysctl',
}
