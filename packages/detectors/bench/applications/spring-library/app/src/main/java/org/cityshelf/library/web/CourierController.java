package org.cityshelf.library.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cityshelf.library.config.LibraryProperties;
import org.cityshelf.library.repo.CatalogueDao;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class CourierController {

    private final byte[] secret;
    private final CatalogueDao catalogue;

    public CourierController(LibraryProperties properties, CatalogueDao catalogue) {
        this.secret = properties.courier().secret().getBytes(StandardCharsets.UTF_8);
        this.catalogue = catalogue;
    }

    @PostMapping("/hooks/returned")
    public ResponseEntity<Void> returned(@RequestBody String body, @RequestHeader("X-Courier-Signature") String signature) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        String expected = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        if (!MessageDigest.isEqual(expected.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.US_ASCII))) {
            return ResponseEntity.status(401).build();
        }
        catalogue.giveCopy(Long.parseLong(body.trim()));
        return ResponseEntity.noContent().build();
    }
}
