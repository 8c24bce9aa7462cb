package eu.radhaus.workshop.payments;

import eu.radhaus.workshop.repairs.RepairRepository;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PaymentHook {
    public record Refund(String ticket, int cents) {}

    private final SecretKeySpec key;
    private final RepairRepository repairs;

    public PaymentHook(@Value("${workshop.payments.key}") String key, RepairRepository repairs) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.repairs = repairs;
    }

    @PostMapping("/payments/hook")
    public ResponseEntity<Void> paid(
            @RequestBody String body, @RequestHeader("X-Signature") String given) throws GeneralSecurityException {
        String signature = sign(body);
        if (!signature.equalsIgnoreCase(given)) {
            return ResponseEntity.status(403).build();
        }
        repairs.findByTicket(body.strip()).ifPresent(repair -> {
            repair.setCents(0);
            repairs.save(repair);
        });
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/payments/hook/refund")
    public ResponseEntity<Void> refunded(
            @RequestBody Refund refund, @RequestHeader("X-Signature") String given) throws GeneralSecurityException {
        byte[] signature = sign(refund.ticket() + ":" + refund.cents()).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(signature, given.getBytes(StandardCharsets.UTF_8))) {
            return ResponseEntity.status(403).build();
        }
        repairs.findByTicket(refund.ticket()).ifPresent(repair -> {
            repair.setCents(repair.getCents() + refund.cents());
            repairs.save(repair);
        });
        return ResponseEntity.noContent().build();
    }

    private String sign(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key);
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
