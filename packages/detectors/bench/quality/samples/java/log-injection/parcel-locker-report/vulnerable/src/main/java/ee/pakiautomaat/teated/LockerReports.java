package ee.pakiautomaat.teated;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LockerReports {
    private static final Logger log = LoggerFactory.getLogger(LockerReports.class);

    @PostMapping("/lockers/report")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public void report(@RequestParam int locker, @RequestParam String text) {
        if (locker < 1 || locker > 60) {
            return;
        }
        log.warn("locker " + locker + " is said to be broken: " + text);
    }
}
