// Names that say what a digest is for, where nothing rests on it.

/** What only has to differ where things differ: nobody gains by making two alike. */
export const harmlessUse =
  '^(?!.*(?:token|secret|passw|sign|auth|session|key_?pair)).*(?:cache|e_?tag|entity_?tag|checksum|check_?sum|md5_?sum|bucket|shard|partition|gravatar|avatar|dedup|colou?r|short_?hash|memo_?key)'
