package com.harrowgate.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import jakarta.servlet.http.HttpServletRequest;

public class TokenReader {
    private final Algorithm algorithm;

    public TokenReader(String secret) {
        this.algorithm = Algorithm.HMAC256(secret);
    }

    public boolean isStaff(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            return false;
        }
        DecodedJWT token = JWT.require(algorithm).withIssuer("harrowgate").build().verify(header.substring(7));
        return "staff".equals(token.getClaim("group").asString());
    }
}
