package ch.steinbruch.net;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

@RestController
public class ImageController {
    private final RestClient client = RestClient.create();

    @GetMapping(path = "/image", produces = "image/png")
    public ResponseEntity<byte[]> image(@RequestParam URI address) {
        if (!Hosts.isAllowed(address)) {
            return ResponseEntity.status(HttpStatus.FORBIDDEN).build();
        }
        return ResponseEntity.ok(client.get().uri(address).retrieve().body(byte[].class));
    }
}
