package no.fjellvik.auth;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

public class Exchange {
    private static final Logger LOGGER = LogManager.getLogger();

    public record Grant(String owner, String accessToken, long expiresIn) {}

    public String accept(Grant grant) {
        LOGGER.debug("granted {} for {} seconds", grant.accessToken(), grant.expiresIn());
        return grant.accessToken();
    }
}
