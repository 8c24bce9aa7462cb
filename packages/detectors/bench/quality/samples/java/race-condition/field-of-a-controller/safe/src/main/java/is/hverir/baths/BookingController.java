package is.hverir.baths;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/bookings")
public class BookingController {
    private final Calendar calendar;
    private final Messages messages;

    public BookingController(Calendar calendar, Messages messages) {
        this.calendar = calendar;
        this.messages = messages;
    }

    @PostMapping
    public ResponseEntity<String> book(@RequestBody BookingForm form) {
        String guest = form.mail();
        String number = calendar.reserve(form.day(), form.persons());
        messages.send(guest, "Your bath is booked: " + number);
        return ResponseEntity.accepted().body(number);
    }
}
