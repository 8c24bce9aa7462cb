package org.example.sheets;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class SheetController {

    private static final Path FOLDER = Path.of("/srv/sheets");

    @GetMapping("/sheet")
    public void sheet(@RequestHeader("X-Sheet") String sheet, HttpServletResponse response) throws IOException {
        Path wanted = FOLDER.resolve(sheet).normalize();
        if (!wanted.startsWith(FOLDER)) {
            response.sendError(404);
            return;
        }
        response.setContentType("application/octet-stream");
        Files.copy(wanted, response.getOutputStream());
    }
}
