package com.meshline.diag;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
public class TraceRunner {

    public List<String> trace(String host, int hops) throws IOException {
        String command = String.format("traceroute -n -w 1 -m %d %s 2>&1", hops, host);
        Process process = Runtime.getRuntime().exec(new String[] {"/bin/sh", "-c", command});
        try (BufferedReader lines = process.inputReader()) {
            return lines.lines().limit(64).collect(Collectors.toList());
        } finally {
            process.destroy();
        }
    }
}
