package com.larkfield.members;

import java.sql.SQLException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class MemberController {
    private final MemberDao members;

    public MemberController(MemberDao members) {
        this.members = members;
    }

    @GetMapping("/members")
    public List<Long> list(@RequestParam(required = false) String city) throws SQLException {
        return members.findIds(city, 50);
    }
}
