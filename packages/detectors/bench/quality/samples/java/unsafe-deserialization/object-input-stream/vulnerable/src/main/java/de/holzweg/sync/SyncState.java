package de.holzweg.sync;

import java.io.Serializable;

public record SyncState(long device, long revision) implements Serializable {}
