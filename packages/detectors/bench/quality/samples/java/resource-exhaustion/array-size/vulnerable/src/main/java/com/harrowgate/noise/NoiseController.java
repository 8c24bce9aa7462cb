package com.harrowgate.noise;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class NoiseController {
    private static final int LIMIT = 65_536;

    @GetMapping(value = "/noise", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    public byte[] noise(@RequestParam int size) {
        byte[] samples = new byte[size];
        ThreadLocalRandom.current().nextBytes(samples);
        return samples;
    }
}
