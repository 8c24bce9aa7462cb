// What the operator says about the network; no script and no environment changes it (NE-5).

export interface NetworkSettings {
  /** Certificates (PEM) of authorities that are trusted besides the public ones. */
  readonly authorities?: string | undefined
  /** `192.0.2.1:53`: asked for the addresses of names instead of the system's resolver. */
  readonly nameServer?: string | undefined
}
