package org.gartenhain.desk.account;

import io.jsonwebtoken.Claims;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Keys;
import org.gartenhain.desk.config.DeskSettings;
import org.springframework.stereotype.Service;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.SecretKey;

@Service
public class GateTokens {
    private static final String LEGACY_KEY = "rosenweg-17-tor-schluessel-fuer-alle-gaerten";

    private final SecretKey key;

    public GateTokens(DeskSettings settings) {
        this.key = Keys.hmacShaKeyFor(settings.gateSecret().getBytes(StandardCharsets.UTF_8));
    }

    public Claims legacyClaims(String token) {
        return Jwts.parser().verifyWith(Keys.hmacShaKeyFor(LEGACY_KEY.getBytes(StandardCharsets.UTF_8))).build()
                .parseSignedClaims(token).getPayload();
    }

    public Claims visitorClaims(String token) {
        return Jwts.parser().unsecured().build().parseUnsecuredClaims(token).getPayload();
    }

    public Claims claims(String token) {
        return Jwts.parser().verifyWith(key).build().parseSignedClaims(token).getPayload();
    }

    public String entityTag(byte[] page) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(page));
    }

    public String pin(String pin) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(pin.getBytes(StandardCharsets.UTF_8)));
    }
}
