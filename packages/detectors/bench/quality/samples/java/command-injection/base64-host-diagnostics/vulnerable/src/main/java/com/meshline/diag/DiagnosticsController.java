package com.meshline.diag;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/diagnostics")
@PreAuthorize("hasRole('OPERATOR')")
public class DiagnosticsController {

    private final TraceRunner runner;

    public DiagnosticsController(TraceRunner runner) {
        this.runner = runner;
    }

    @GetMapping("/trace")
    public List<String> trace(@RequestParam("target") String target,
                              @RequestParam(name = "hops", defaultValue = "12") int hops) throws IOException {
        String host;
        try {
            host = new String(Base64.getUrlDecoder().decode(target), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "target is not encoded correctly");
        }
        if (!HostNames.acceptable(host)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "target is not a host");
        }
        return runner.trace(host, Math.min(30, Math.max(1, hops)));
    }
}
