package io.tessera.hooks;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestTemplate;

@RestController
public class HookController {
    private static final Map<Integer, String> RECEIVERS =
            Map.of(1, "https://ledger.tessera.io/hook", 2, "https://audit.tessera.io/hook");

    private final RestTemplate http = new RestTemplate();

    @PostMapping("/hooks/test")
    public ResponseEntity<Void> test(@RequestBody HookTest test) {
        String address = test.getAddress();
        http.postForEntity(address, Map.of("event", "test"), Void.class);
        return ResponseEntity.accepted().build();
    }

    public static class HookTest {
        private String address;
        private int receiver;

        public String getAddress() {
            return address;
        }

        public void setAddress(String address) {
            this.address = address;
        }

        public int getReceiver() {
            return receiver;
        }

        public void setReceiver(int receiver) {
            this.receiver = receiver;
        }
    }
}
