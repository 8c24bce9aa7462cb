package org.cityshelf.library.service;

import java.util.Map;
import org.cityshelf.library.config.LibraryProperties;
import org.cityshelf.library.util.Codes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

@Service
public class ConsortiumService {

    private static final Logger LOG = LoggerFactory.getLogger(ConsortiumService.class);

    private final RestTemplate client;
    private final LibraryProperties.Consortium settings;

    public ConsortiumService(@Qualifier("consortiumClient") RestTemplate client, LibraryProperties properties) {
        this.client = client;
        this.settings = properties.consortium();
    }

    public Map<?, ?> holdings(String isbn) {
        if (!isbn.matches("[0-9Xx-]{10,17}")) {
            return Map.of();
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(settings.token());
        for (int attempt = 1; attempt <= 3; attempt++) {
            try {
                return client.exchange(settings.url() + "/holdings/{isbn}", HttpMethod.GET, new HttpEntity<>(headers), Map.class, isbn).getBody();
            } catch (RestClientException e) {
                LOG.warn("consortium request for {} failed: {}", isbn, e.getClass().getSimpleName());
                pause(Codes.waitMillis(attempt));
            }
        }
        return Map.of();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
