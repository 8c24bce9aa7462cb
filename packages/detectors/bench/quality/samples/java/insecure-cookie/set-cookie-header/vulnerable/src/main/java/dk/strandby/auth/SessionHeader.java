package dk.strandby.auth;

import jakarta.servlet.http.HttpServletResponse;

final class SessionHeader {
    private SessionHeader() {}

    static void write(HttpServletResponse response, String sessionToken) {
        String cookie = "session_token=" + sessionToken + "; Path=/; Max-Age=7200";
        response.addHeader("Set-Cookie", cookie);
    }
}
