package is.hverir.baths;

import java.time.LocalDate;

public record BookingForm(LocalDate day, int persons, String mail) {}
