package eu.radhaus.workshop.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import lombok.RequiredArgsConstructor;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A repair that is half written down is kept in the browser, so that the desk may change computers. */
@RestController
@RequestMapping("/drafts")
@RequiredArgsConstructor
public class DraftController {
    public record Draft(String bicycle, String wishes, int cents) implements Serializable {}

    public record View(boolean isCompact, int columns) {}

    private final ObjectMapper mapper;

    @PutMapping
    public void keep(@RequestBody Draft draft, HttpServletResponse response) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(draft);
        }
        Cookie cookie = new Cookie("draft", Base64.getUrlEncoder().encodeToString(bytes.toByteArray()));
        cookie.setHttpOnly(true);
        cookie.setSecure(true);
        cookie.setPath("/drafts");
        response.addCookie(cookie);
    }

    @GetMapping
    public Draft draft(@CookieValue String draft) throws IOException, ClassNotFoundException {
        byte[] bytes = Base64.getUrlDecoder().decode(draft);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (Draft) in.readObject();
        }
    }

    @GetMapping("/view")
    public View view(@CookieValue(defaultValue = "") String view) throws IOException {
        if (view.isEmpty()) {
            return new View(false, 3);
        }
        String json = new String(Base64.getUrlDecoder().decode(view), StandardCharsets.UTF_8);
        return mapper.readValue(json, View.class);
    }
}
