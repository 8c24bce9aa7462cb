// Where the engine of a run may live, by name.

export type Isolation = 'none' | 'process' | 'bubblewrap'

export const isolations: readonly Isolation[] = ['none', 'process', 'bubblewrap']
