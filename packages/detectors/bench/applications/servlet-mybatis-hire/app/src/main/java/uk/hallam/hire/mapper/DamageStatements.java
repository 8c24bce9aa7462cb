package uk.hallam.hire.mapper;

import java.util.Map;
import org.apache.ibatis.jdbc.SQL;

/** Statements of damages that depend on what is asked for. */
public class DamageStatements {
    public String search(Map<String, Object> parameters) {
        return new SQL() {
            {
                SELECT("id, rental_id, description, reported_by, estimate, reported_on");
                FROM("damages");
                if (parameters.get("text") != null) {
                    WHERE("description LIKE CONCAT('%', #{text}, '%')");
                }
                if (parameters.get("minimum") != null) {
                    WHERE("estimate >= #{minimum}");
                }
                ORDER_BY("reported_on DESC");
            }
        }.toString();
    }
}
