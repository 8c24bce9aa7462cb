package pl.archiwum.export;

import java.time.LocalDate;
import java.util.List;

public interface Letters {
    List<Letter> of(LocalDate day);
}
