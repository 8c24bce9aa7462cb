package org.lindenclinic.board;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/board")
public class AppointmentBoardController {

    record Slot(int number, int room, LocalTime startsAt) {
    }

    private final JdbcTemplate jdbc;

    public AppointmentBoardController(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/today")
    public List<Slot> today(@RequestParam(name = "sort", defaultValue = "starts_at") String sort,
                            @RequestParam(name = "latestFirst", defaultValue = "false") boolean latestFirst) {
        String sql = """
                SELECT slot_number, room, starts_at
                FROM appointment_slot
                WHERE slot_date = CURRENT_DATE
                ORDER BY %s %s
                FETCH FIRST 100 ROWS ONLY
                """.formatted(column(sort), latestFirst ? "DESC" : "ASC");
        return jdbc.query(sql, (rows, index) -> new Slot(
                rows.getInt("slot_number"),
                rows.getInt("room"),
                rows.getTime("starts_at").toLocalTime()));
    }

    private static String column(String sort) {
        String name = sort.trim().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "time" -> "starts_at";
            case "number" -> "slot_number";
            case "room" -> "room";
            default -> "starts_at";
        };
    }
}
