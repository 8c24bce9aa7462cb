package no.fjellvik.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;

public final class Verifiers {
    private Verifiers() {}

    public static JWTVerifier forPartner(String issuer) {
        return JWT.require(Algorithm.HMAC512(System.getenv("PARTNER_KEY"))).withIssuer(issuer).acceptLeeway(5).build();
    }
}
