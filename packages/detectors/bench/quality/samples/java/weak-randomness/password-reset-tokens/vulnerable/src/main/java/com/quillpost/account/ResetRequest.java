package com.quillpost.account;

import java.time.Instant;

public record ResetRequest(String accountId, Instant validUntil) {

    public boolean isValid(Instant now) {
        return now.isBefore(validUntil);
    }
}
