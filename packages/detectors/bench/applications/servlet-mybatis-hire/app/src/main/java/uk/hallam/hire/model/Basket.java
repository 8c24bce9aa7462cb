package uk.hallam.hire.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What a visitor has chosen before an account is asked for. */
public class Basket implements Serializable {
    private static final long serialVersionUID = 2L;

    private final List<Line> lines = new ArrayList<>();

    public void add(long machineId, int days) {
        for (Line line : lines) {
            if (line.getMachineId() == machineId) {
                line.setDays(line.getDays() + days);
                return;
            }
        }
        lines.add(new Line(machineId, days));
    }

    public void remove(long machineId) {
        lines.removeIf(line -> line.getMachineId() == machineId);
    }

    public List<Line> getLines() {
        return lines;
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /** A machine and the days it is wanted. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;

        private final long machineId;
        private int days;

        public Line(long machineId, int days) {
            this.machineId = machineId;
            this.days = days;
        }

        public long getMachineId() {
            return machineId;
        }

        public int getDays() {
            return days;
        }

        public void setDays(int days) {
            this.days = days;
        }
    }
}
