package be.torenhof.bookings;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
public class BookingUpload {
    @PostMapping("/bookings/upload")
    public int upload(@RequestPart("file") MultipartFile file) throws Exception {
        BookingCounter counter = new BookingCounter();
        counter.read(file.getInputStream());
        return counter.bookings();
    }
}
