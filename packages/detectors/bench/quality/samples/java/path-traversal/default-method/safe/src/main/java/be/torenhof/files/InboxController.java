package be.torenhof.files;

import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
public class InboxController implements Inbox {
    @PostMapping("/inbox")
    @ResponseStatus(HttpStatus.CREATED)
    public void add(@RequestParam MultipartFile file, @RequestParam String label) throws IOException {
        keep(Integer.toHexString(label.hashCode()) + ".bin", file.getInputStream());
    }
}
