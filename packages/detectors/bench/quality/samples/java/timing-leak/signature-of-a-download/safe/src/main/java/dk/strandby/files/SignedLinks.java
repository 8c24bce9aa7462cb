package dk.strandby.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.crypto.SecretKey;
import org.apache.commons.codec.digest.HmacUtils;
import org.apache.commons.lang3.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SignedLinks {
    private final SecretKey key;

    public SignedLinks(SecretKey key) {
        this.key = key;
    }

    @GetMapping("/links/check")
    public boolean check(@RequestParam long file, @RequestParam String signature) {
        String expectedSignature = new HmacUtils("HmacSHA256", key.getEncoded()).hmacHex("file " + file);
        return MessageDigest.isEqual(
                expectedSignature.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }
}
