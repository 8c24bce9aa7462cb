package se.lundberg.backup;

import java.io.IOException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class BackupController {
    @Autowired
    private Archiver archiver;

    @PostMapping("/backup")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void backup(@RequestParam(name = "folder") String folder) throws IOException {
        archiver.archive(folder);
    }
}
