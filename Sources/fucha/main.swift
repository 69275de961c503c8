print("fucha")
