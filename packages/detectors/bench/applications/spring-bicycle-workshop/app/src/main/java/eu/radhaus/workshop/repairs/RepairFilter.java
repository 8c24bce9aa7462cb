package eu.radhaus.workshop.repairs;

import java.time.LocalDate;
import lombok.Data;
import org.springframework.format.annotation.DateTimeFormat;

@Data
public class RepairFilter {
    private Repair.State state;
    private String bicycle;
    private String sort = "received_at";
    private int page;

    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
    private LocalDate since;
}
