package org.gartenhain.desk.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record JoinForm(@NotBlank String code, @Email String email, @NotBlank String name, @Size(min = 10) String password) {
}
