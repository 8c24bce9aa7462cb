package org.cityshelf.library.service;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestTemplate;

@Service
public class CoverService {

    private static final Set<String> SUPPLIERS = Set.of("covers.bookdata.example", "img.publisherhub.example");

    private final RestTemplate client;

    public CoverService(@Qualifier("coverClient") RestTemplate client) {
        this.client = client;
    }

    public byte[] preview(String address) {
        return client.getForObject(URI.create(address), byte[].class);
    }

    public byte[] fromSupplier(String address) {
        URI uri = URI.create(address);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null || !SUPPLIERS.contains(uri.getHost())) {
            throw new IllegalArgumentException("unknown supplier");
        }
        return client.getForObject(uri, byte[].class);
    }
}
