package dk.strandby.files;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
public class LogoController {
    private static final String FOLDER = "/srv/www/logos/";

    @PostMapping("/logo")
    public String store(@RequestParam MultipartFile logo, @RequestParam long shop) throws IOException {
        String given = logo.getOriginalFilename();
        String ending = StringUtils.getFilenameExtension(given == null ? "" : given.toLowerCase(Locale.ROOT));
        if (ending == null || !(ending.equals("png") || ending.equals("webp"))) {
            return "refused";
        }
        logo.transferTo(new File(FOLDER + shop + "." + ending));
        return "stored";
    }
}
