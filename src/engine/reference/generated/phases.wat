(module
 (type $step (func (param i32 i32 i32 i32 f64 f64 i32 i32 i32 i32) (result f64)))
 (type $1 (func (param i32 i32 i32 i32 i32 i32 i32 i32)))
 (type $2 (func (param i32 i32)))
 (type $3 (func (param i32 i32 i32 i32 i32 i32 i32)))
 (import "engine" "memory" (memory $mimport$0 1 65536))
 (table $0 12 funcref)
 (elem $0 (i32.const 0) $excitatory $excitatoryWithoutBlock $excitatoryWithoutNmda $excitatoryWithoutAdaptation $excitatoryWithoutBlockWithoutAdaptation $excitatoryWithoutNmdaWithoutAdaptation $excitatoryWithoutAdaptationWithoutUpswing $excitatoryWithoutBlockWithoutAdaptationWithoutUpswing $excitatoryWithoutNmdaWithoutAdaptationWithoutUpswing $inhibitory $inhibitoryWithoutBlock $inhibitoryWithoutNmda)
 (export "drawBackground" (func $drawBackground))
 (export "run" (func $run))
 (export "listEdges" (func $listEdges))
 (func $drawBackground (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32) (param $7 i32)
  (local $8 v128)
  (local $9 v128)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local.set $16
   (v128.load16_splat offset=8
    (local.get $0)
   )
  )
  (local.set $17
   (v128.load16_splat offset=10
    (local.get $0)
   )
  )
  (local.set $18
   (v128.load16_splat offset=12
    (local.get $0)
   )
  )
  (local.set $19
   (v128.load16_splat offset=14
    (local.get $0)
   )
  )
  (local.set $20
   (v128.load16_splat offset=16
    (local.get $0)
   )
  )
  (local.set $21
   (v128.load16_splat offset=18
    (local.get $0)
   )
  )
  (local.set $13
   (v128.load16_splat
    (local.get $1)
   )
  )
  (local.set $22
   (v128.load16_splat offset=2
    (local.get $1)
   )
  )
  (local.set $12
   (v128.load16_splat offset=4
    (local.get $1)
   )
  )
  (local.set $23
   (v128.load16_splat offset=6
    (local.get $1)
   )
  )
  (local.set $14
   (v128.load16_splat offset=8
    (local.get $1)
   )
  )
  (local.set $24
   (v128.load16_splat offset=10
    (local.get $1)
   )
  )
  (local.set $15
   (v128.load16_splat offset=12
    (local.get $1)
   )
  )
  (local.set $25
   (v128.load16_splat offset=14
    (local.get $1)
   )
  )
  (loop $eight
   (local.set $9
    (i16x8.sub
     (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     (v128.or
      (i16x8.gt_s
       (local.tee $8
        (v128.and
         (local.tee $26
          (i16x8.add
           (i16x8.add
            (i16x8.add
             (local.tee $8
              (i16x8.sub
               (i16x8.mul
                (local.tee $8
                 (v128.load
                  (i32.add
                   (local.get $2)
                   (local.get $10)
                  )
                 )
                )
                (local.get $16)
               )
               (i16x8.mul
                (i16x8.q15mulr_sat_s
                 (local.get $8)
                 (local.get $17)
                )
                (v128.const i32x4 0x0ffd0ffd 0x0ffd0ffd 0x0ffd0ffd 0x0ffd0ffd)
               )
              )
             )
             (v128.and
              (i16x8.shr_s
               (local.get $8)
               (i32.const 15)
              )
              (v128.const i32x4 0x0ffd0ffd 0x0ffd0ffd 0x0ffd0ffd 0x0ffd0ffd)
             )
            )
            (local.tee $11
             (i16x8.add
              (local.tee $8
               (i16x8.sub
                (i16x8.mul
                 (local.tee $8
                  (v128.load
                   (i32.add
                    (local.get $3)
                    (local.get $10)
                   )
                  )
                 )
                 (local.get $18)
                )
                (i16x8.mul
                 (i16x8.q15mulr_sat_s
                  (local.get $8)
                  (local.get $19)
                 )
                 (v128.const i32x4 0x0ffb0ffb 0x0ffb0ffb 0x0ffb0ffb 0x0ffb0ffb)
                )
               )
              )
              (v128.and
               (i16x8.shr_s
                (local.get $8)
                (i32.const 15)
               )
               (v128.const i32x4 0x0ffb0ffb 0x0ffb0ffb 0x0ffb0ffb 0x0ffb0ffb)
              )
             )
            )
           )
           (local.tee $9
            (i16x8.add
             (local.tee $8
              (i16x8.sub
               (i16x8.mul
                (local.tee $8
                 (v128.load
                  (i32.add
                   (local.get $4)
                   (local.get $10)
                  )
                 )
                )
                (local.get $20)
               )
               (i16x8.mul
                (i16x8.q15mulr_sat_s
                 (local.get $8)
                 (local.get $21)
                )
                (v128.const i32x4 0x0fef0fef 0x0fef0fef 0x0fef0fef 0x0fef0fef)
               )
              )
             )
             (v128.and
              (i16x8.shr_s
               (local.get $8)
               (i32.const 15)
              )
              (v128.const i32x4 0x0fef0fef 0x0fef0fef 0x0fef0fef 0x0fef0fef)
             )
            )
           )
          )
         )
         (v128.const i32x4 0x0fff0fff 0x0fff0fff 0x0fff0fff 0x0fff0fff)
        )
       )
       (local.get $13)
      )
      (v128.and
       (i16x8.eq
        (local.get $8)
        (local.get $13)
       )
       (i16x8.ge_s
        (local.tee $11
         (v128.and
          (i16x8.add
           (i16x8.add
            (local.get $26)
            (local.get $11)
           )
           (i16x8.add
            (local.get $9)
            (local.get $9)
           )
          )
          (v128.const i32x4 0x0fff0fff 0x0fff0fff 0x0fff0fff 0x0fff0fff)
         )
        )
        (local.get $22)
       )
      )
     )
    )
   )
   (if
    (v128.any_true
     (i16x8.ge_s
      (local.get $8)
      (local.get $12)
     )
    )
    (then
     (local.set $9
      (i16x8.sub
       (i16x8.sub
        (i16x8.sub
         (local.get $9)
         (v128.or
          (i16x8.gt_s
           (local.get $8)
           (local.get $12)
          )
          (v128.and
           (i16x8.eq
            (local.get $8)
            (local.get $12)
           )
           (i16x8.ge_s
            (local.get $11)
            (local.get $23)
           )
          )
         )
        )
        (v128.or
         (i16x8.gt_s
          (local.get $8)
          (local.get $14)
         )
         (v128.and
          (i16x8.eq
           (local.get $8)
           (local.get $14)
          )
          (i16x8.ge_s
           (local.get $11)
           (local.get $24)
          )
         )
        )
       )
       (v128.or
        (i16x8.gt_s
         (local.get $8)
         (local.get $15)
        )
        (v128.and
         (i16x8.eq
          (local.get $8)
          (local.get $15)
         )
         (i16x8.ge_s
          (local.get $11)
          (local.get $25)
         )
        )
       )
      )
     )
    )
   )
   (if
    (local.get $5)
    (then
     (v128.store
      (local.tee $1
       (i32.add
        (local.get $6)
        (local.tee $0
         (i32.shl
          (local.get $10)
          (i32.const 1)
         )
        )
       )
      )
      (f32x4.mul
       (f32x4.convert_i32x4_s
        (i32x4.extend_low_i16x8_s
         (local.get $9)
        )
       )
       (v128.load
        (local.tee $0
         (i32.add
          (local.get $0)
          (local.get $5)
         )
        )
       )
      )
     )
     (v128.store offset=16
      (local.get $1)
      (f32x4.mul
       (f32x4.convert_i32x4_s
        (i32x4.extend_high_i16x8_s
         (local.get $9)
        )
       )
       (v128.load offset=16
        (local.get $0)
       )
      )
     )
    )
    (else
     (v128.store
      (local.tee $0
       (i32.add
        (local.get $6)
        (i32.shl
         (local.get $10)
         (i32.const 1)
        )
       )
      )
      (f32x4.convert_i32x4_s
       (i32x4.extend_low_i16x8_s
        (local.get $9)
       )
      )
     )
     (v128.store offset=16
      (local.get $0)
      (f32x4.convert_i32x4_s
       (i32x4.extend_high_i16x8_s
        (local.get $9)
       )
      )
     )
    )
   )
   (br_if $eight
    (i32.lt_u
     (local.tee $10
      (i32.add
       (local.get $10)
       (i32.const 16)
      )
     )
     (local.get $7)
    )
   )
  )
 )
 (func $run (param $0 i32) (param $1 i32)
  (local $2 i32)
  (local $3 i32)
  (local $4 i32)
  (local $5 i32)
  (local $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 f64)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local.set $4
   (i32.load offset=36
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=40
    (local.get $0)
   )
  )
  (local.set $12
   (i32.load offset=64
    (local.get $0)
   )
  )
  (local.set $17
   (i32.load offset=116
    (local.get $0)
   )
  )
  (loop $sends
   (if
    (i32.lt_u
     (local.get $4)
     (local.get $16)
    )
    (then
     (local.set $7
      (i32.add
       (local.tee $5
        (i32.load
         (local.get $4)
        )
       )
       (i32.shl
        (i32.load16_u
         (local.tee $2
          (i32.add
           (i32.load offset=4
            (local.get $4)
           )
           (i32.shl
            (i32.load
             (local.get $1)
            )
            (i32.const 1)
           )
          )
         )
        )
        (i32.const 2)
       )
      )
     )
     (local.set $3
      (i32.add
       (i32.shl
        (i32.load16_u offset=2
         (local.get $2)
        )
        (i32.const 2)
       )
       (local.get $5)
      )
     )
     (local.set $5
      (i32.load offset=12
       (local.get $4)
      )
     )
     (local.set $13
      (i32.load offset=16
       (local.get $4)
      )
     )
     (if
      (local.tee $6
       (i32.load offset=8
        (local.get $4)
       )
      )
      (then
       (local.set $9
        (i32.add
         (local.get $6)
         (i32.shl
          (i32.load16_u
           (local.get $2)
          )
          (i32.const 1)
         )
        )
       )
       (loop $gated
        (if
         (i32.gt_u
          (local.get $3)
          (local.get $7)
         )
         (then
          (local.set $8
           (i32.add
            (local.tee $10
             (i32.le_u
              (i32.load16_u
               (local.get $9)
              )
              (i32.load
               (i32.add
                (local.get $17)
                (i32.shl
                 (i32.shr_u
                  (local.tee $2
                   (i32.load
                    (local.get $7)
                   )
                  )
                  (i32.const 20)
                 )
                 (i32.const 2)
                )
               )
              )
             )
            )
            (local.get $8)
           )
          )
          (local.set $6
           (i32.load
            (local.tee $19
             (i32.add
              (local.get $12)
              (i32.shl
               (local.tee $14
                (i32.add
                 (i32.load16_u
                  (local.tee $11
                   (i32.add
                    (local.get $13)
                    (i32.shl
                     (i32.and
                      (i32.shr_u
                       (local.get $2)
                       (i32.const 9)
                      )
                      (i32.const 2047)
                     )
                     (i32.const 3)
                    )
                   )
                  )
                 )
                 (i32.mul
                  (local.tee $18
                   (i32.shr_u
                    (local.get $2)
                    (i32.const 20)
                   )
                  )
                  (i32.load offset=44
                   (local.get $0)
                  )
                 )
                )
               )
               (i32.const 2)
              )
             )
            )
           )
          )
          (if
           (i32.ge_u
            (local.get $6)
            (i32.add
             (i32.add
              (i32.load offset=68
               (local.get $0)
              )
              (i32.shl
               (local.get $14)
               (i32.const 13)
              )
             )
             (i32.const 8184)
            )
           )
           (then
            (i32.store
             (local.tee $2
              (i32.add
               (i32.add
                (i32.load offset=76
                 (local.get $0)
                )
                (i32.mul
                 (local.get $18)
                 (i32.load offset=80
                  (local.get $0)
                 )
                )
               )
               (i32.add
                (i32.load offset=4
                 (local.get $11)
                )
                (i32.shl
                 (i32.and
                  (local.get $2)
                  (i32.const 511)
                 )
                 (i32.const 2)
                )
               )
              )
             )
             (i32.add
              (i32.load
               (local.get $2)
              )
              (i32.mul
               (local.get $5)
               (local.get $10)
              )
             )
            )
            (i32.store8
             (i32.add
              (i32.load offset=72
               (local.get $0)
              )
              (local.get $14)
             )
             (i32.const 1)
            )
           )
           (else
            (i32.store
             (local.get $6)
             (i32.add
              (i32.load16_u offset=2
               (local.get $11)
              )
              (i32.shl
               (i32.and
                (local.get $2)
                (i32.const 511)
               )
               (i32.const 2)
              )
             )
            )
            (i32.store offset=4
             (local.get $6)
             (i32.mul
              (local.get $5)
              (local.get $10)
             )
            )
            (i32.store
             (local.get $19)
             (i32.add
              (local.get $6)
              (i32.shl
               (local.get $10)
               (i32.const 3)
              )
             )
            )
           )
          )
          (local.set $7
           (i32.add
            (local.get $7)
            (i32.const 4)
           )
          )
          (local.set $9
           (i32.add
            (local.get $9)
            (i32.const 2)
           )
          )
          (br $gated)
         )
        )
       )
      )
      (else
       (local.set $8
        (i32.add
         (local.get $8)
         (i32.shr_u
          (i32.sub
           (local.get $3)
           (local.get $7)
          )
          (i32.const 2)
         )
        )
       )
       (loop $plain
        (if
         (i32.gt_u
          (local.get $3)
          (local.get $7)
         )
         (then
          (local.set $2
           (i32.load
            (local.tee $14
             (i32.add
              (local.get $12)
              (i32.shl
               (local.tee $10
                (i32.add
                 (i32.load16_u
                  (local.tee $9
                   (i32.add
                    (local.get $13)
                    (i32.shl
                     (i32.and
                      (i32.shr_u
                       (local.tee $6
                        (i32.load
                         (local.get $7)
                        )
                       )
                       (i32.const 9)
                      )
                      (i32.const 2047)
                     )
                     (i32.const 3)
                    )
                   )
                  )
                 )
                 (i32.mul
                  (local.tee $11
                   (i32.shr_u
                    (local.get $6)
                    (i32.const 20)
                   )
                  )
                  (i32.load offset=44
                   (local.get $0)
                  )
                 )
                )
               )
               (i32.const 2)
              )
             )
            )
           )
          )
          (if
           (i32.ge_u
            (local.get $2)
            (i32.add
             (i32.add
              (i32.load offset=68
               (local.get $0)
              )
              (i32.shl
               (local.get $10)
               (i32.const 13)
              )
             )
             (i32.const 8184)
            )
           )
           (then
            (i32.store
             (local.tee $2
              (i32.add
               (i32.add
                (i32.load offset=76
                 (local.get $0)
                )
                (i32.mul
                 (local.get $11)
                 (i32.load offset=80
                  (local.get $0)
                 )
                )
               )
               (i32.add
                (i32.load offset=4
                 (local.get $9)
                )
                (i32.shl
                 (i32.and
                  (local.get $6)
                  (i32.const 511)
                 )
                 (i32.const 2)
                )
               )
              )
             )
             (i32.add
              (i32.load
               (local.get $2)
              )
              (local.get $5)
             )
            )
            (i32.store8
             (i32.add
              (i32.load offset=72
               (local.get $0)
              )
              (local.get $10)
             )
             (i32.const 1)
            )
           )
           (else
            (i32.store
             (local.get $2)
             (i32.add
              (i32.load16_u offset=2
               (local.get $9)
              )
              (i32.shl
               (i32.and
                (local.get $6)
                (i32.const 511)
               )
               (i32.const 2)
              )
             )
            )
            (i32.store offset=4
             (local.get $2)
             (local.get $5)
            )
            (i32.store
             (local.get $14)
             (i32.add
              (local.get $2)
              (i32.const 8)
             )
            )
           )
          )
          (local.set $7
           (i32.add
            (local.get $7)
            (i32.const 4)
           )
          )
          (br $plain)
         )
        )
       )
      )
     )
     (local.set $4
      (i32.add
       (local.get $4)
       (i32.const 20)
      )
     )
     (br $sends)
    )
   )
  )
  (i32.store offset=24
   (local.get $1)
   (i32.add
    (i32.load offset=24
     (local.get $1)
    )
    (local.get $8)
   )
  )
  (if
   (i32.load offset=28
    (local.get $0)
   )
   (then
    (local.set $5
     (i32.load offset=4
      (local.tee $7
       (local.get $1)
      )
     )
    )
    (local.set $13
     (i32.load offset=8
      (local.get $1)
     )
    )
    (local.set $6
     (i32.load offset=16
      (local.get $1)
     )
    )
    (local.set $9
     (i32.load offset=20
      (local.get $1)
     )
    )
    (i32.store
     (local.tee $10
      (i32.load offset=12
       (local.get $1)
      )
     )
     (i32.const 0)
    )
    (loop $tiles
     (if
      (i32.lt_u
       (local.get $5)
       (local.get $13)
      )
      (then
       (local.set $8
        (i32.const 0)
       )
       (local.set $2
        (i32.load offset=32
         (local.get $0)
        )
       )
       (local.set $15
        (f64.const 0)
       )
       (local.set $4
        (i32.add
         (i32.load offset=64
          (local.get $0)
         )
         (i32.shl
          (local.tee $1
           (i32.add
            (i32.load offset=48
             (local.get $0)
            )
            (i32.mul
             (local.get $5)
             (i32.load offset=44
              (local.get $0)
             )
            )
           )
          )
          (i32.const 2)
         )
        )
       )
       (local.set $1
        (i32.add
         (i32.load offset=68
          (local.get $0)
         )
         (i32.shl
          (local.get $1)
          (i32.const 13)
         )
        )
       )
       (local.set $3
        (i32.load
         (local.get $4)
        )
       )
       (if
        (i32.load offset=56
         (local.get $0)
        )
        (then
         (i32.store
          (local.get $4)
          (local.get $1)
         )
        )
       )
       (loop $each
        (if
         (i32.lt_u
          (local.get $1)
          (local.get $3)
         )
         (then
          (i32.store
           (local.tee $4
            (i32.add
             (local.get $9)
             (i32.load
              (local.get $1)
             )
            )
           )
           (i32.add
            (i32.load
             (local.get $4)
            )
            (i32.load offset=4
             (local.get $1)
            )
           )
          )
          (local.set $1
           (i32.add
            (local.get $1)
            (i32.const 8)
           )
          )
          (br $each)
         )
        )
       )
       (local.set $12
        (i32.add
         (i32.load offset=72
          (local.get $0)
         )
         (i32.add
          (i32.load offset=48
           (local.get $0)
          )
          (i32.mul
           (local.get $5)
           (i32.load offset=44
            (local.get $0)
           )
          )
         )
        )
       )
       (loop $steps
        (local.set $4
         (i32.add
          (local.get $9)
          (i32.load
           (local.get $2)
          )
         )
        )
        (if
         (i32.load8_u
          (local.get $12)
         )
         (then
          (local.set $1
           (local.get $4)
          )
          (local.set $11
           (i32.add
            (local.tee $3
             (i32.add
              (i32.load offset=4
               (local.get $2)
              )
              (i32.add
               (i32.load offset=76
                (local.get $0)
               )
               (i32.mul
                (local.get $5)
                (i32.load offset=80
                 (local.get $0)
                )
               )
              )
             )
            )
            (i32.const 1280)
           )
          )
          (loop $each0
           (v128.store
            (local.get $1)
            (i32x4.add
             (v128.load
              (local.get $1)
             )
             (v128.load
              (local.get $3)
             )
            )
           )
           (v128.store
            (local.get $3)
            (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
           )
           (local.set $1
            (i32.add
             (local.get $1)
             (i32.const 16)
            )
           )
           (br_if $each0
            (i32.gt_u
             (local.get $11)
             (local.tee $3
              (i32.add
               (local.get $3)
               (i32.const 16)
              )
             )
            )
           )
          )
         )
        )
        (local.set $1
         (i32.shl
          (local.get $5)
          (i32.const 8)
         )
        )
        (if
         (i32.load offset=24
          (local.get $0)
         )
         (then
          (call $drawBackground
           (local.get $2)
           (i32.load offset=8
            (local.get $0)
           )
           (i32.add
            (local.tee $3
             (i32.shl
              (local.get $1)
              (i32.const 1)
             )
            )
            (i32.load offset=96
             (local.get $0)
            )
           )
           (i32.add
            (local.get $3)
            (i32.load offset=100
             (local.get $0)
            )
           )
           (i32.add
            (local.get $3)
            (i32.load offset=104
             (local.get $0)
            )
           )
           (select
            (i32.add
             (i32.load offset=108
              (local.get $0)
             )
             (i32.shl
              (local.get $1)
              (i32.const 2)
             )
            )
            (i32.const 0)
            (i32.load offset=112
             (local.get $0)
            )
           )
           (local.get $6)
           (i32.const 512)
          )
         )
        )
        (local.set $15
         (f64.add
          (local.get $15)
          (call_indirect (type $step)
           (i32.load
            (local.get $0)
           )
           (i32.sub
            (local.get $4)
            (local.tee $3
             (i32.shl
              (local.get $1)
              (i32.const 2)
             )
            )
           )
           (i32.sub
            (local.get $6)
            (local.get $3)
           )
           (i32.load offset=92
            (local.get $0)
           )
           (f64.load
            (local.tee $3
             (i32.add
              (i32.load offset=84
               (local.get $0)
              )
              (i32.shl
               (local.get $5)
               (i32.const 4)
              )
             )
            )
           )
           (f64.load offset=8
            (local.get $3)
           )
           (local.get $8)
           (local.get $10)
           (local.get $1)
           (i32.add
            (local.get $1)
            (i32.const 256)
           )
           (i32.load offset=16
            (local.get $0)
           )
          )
         )
        )
        (local.set $1
         (i32.add
          (i32.load offset=88
           (local.get $0)
          )
          (i32.shl
           (local.get $5)
           (i32.const 6)
          )
         )
        )
        (if
         (i32.load offset=24
          (local.get $0)
         )
         (then
          (call $drawBackground
           (local.get $2)
           (i32.load offset=12
            (local.get $0)
           )
           (i32.add
            (local.tee $3
             (i32.shl
              (local.get $1)
              (i32.const 1)
             )
            )
            (i32.load offset=96
             (local.get $0)
            )
           )
           (i32.add
            (local.get $3)
            (i32.load offset=100
             (local.get $0)
            )
           )
           (i32.add
            (local.get $3)
            (i32.load offset=104
             (local.get $0)
            )
           )
           (select
            (i32.add
             (i32.load offset=108
              (local.get $0)
             )
             (i32.shl
              (local.get $1)
              (i32.const 2)
             )
            )
            (i32.const 0)
            (i32.load offset=112
             (local.get $0)
            )
           )
           (local.get $6)
           (i32.const 128)
          )
         )
        )
        (if
         (f64.ne
          (local.tee $15
           (f64.add
            (local.get $15)
            (call_indirect (type $step)
             (i32.load offset=4
              (local.get $0)
             )
             (i32.sub
              (i32.add
               (local.get $4)
               (i32.const 1024)
              )
              (local.tee $4
               (i32.shl
                (local.get $1)
                (i32.const 2)
               )
              )
             )
             (i32.sub
              (local.get $6)
              (local.get $4)
             )
             (i32.load offset=92
              (local.get $0)
             )
             (f64.load offset=120
              (local.get $0)
             )
             (f64.load offset=128
              (local.get $0)
             )
             (local.get $8)
             (local.get $10)
             (local.get $1)
             (i32.sub
              (local.get $1)
              (i32.const -64)
             )
             (i32.load offset=20
              (local.get $0)
             )
            )
           )
          )
          (f64.const 0)
         )
         (then
          (if
           (i32.lt_u
            (local.get $8)
            (i32.load offset=28
             (local.get $7)
            )
           )
           (then
            (i32.store offset=28
             (local.get $7)
             (local.get $8)
            )
           )
          )
         )
        )
        (local.set $2
         (i32.add
          (local.get $2)
          (i32.const 20)
         )
        )
        (br_if $steps
         (i32.lt_u
          (local.tee $8
           (i32.add
            (local.get $8)
            (i32.const 1)
           )
          )
          (i32.load offset=28
           (local.get $0)
          )
         )
        )
       )
       (if
        (i32.eqz
         (i32.load offset=52
          (local.get $0)
         )
        )
        (then
         (memory.fill
          (local.get $9)
          (i32.const 0)
          (i32.load offset=60
           (local.get $0)
          )
         )
        )
       )
       (if
        (i32.load offset=56
         (local.get $0)
        )
        (then
         (i32.store8
          (local.get $12)
          (i32.const 0)
         )
        )
       )
       (local.set $5
        (i32.add
         (local.get $5)
         (i32.const 1)
        )
       )
       (br $tiles)
      )
     )
    )
   )
  )
 )
 (func $listEdges (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 i32) (param $5 i32) (param $6 i32)
  (local $7 i32)
  (local $8 i32)
  (local $9 i32)
  (local $10 i32)
  (local $11 i32)
  (local $12 i32)
  (local $13 i32)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 i32)
  (local $26 i32)
  (local $27 i32)
  (local $28 i32)
  (local $29 i32)
  (local $30 i32)
  (local $31 i32)
  (local $32 i32)
  (local.set $13
   (i32.load
    (local.get $0)
   )
  )
  (local.set $15
   (i32.load offset=4
    (local.get $0)
   )
  )
  (local.set $11
   (i32.load offset=8
    (local.get $0)
   )
  )
  (local.set $12
   (i32.load offset=12
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=16
    (local.get $0)
   )
  )
  (local.set $17
   (i32.load offset=20
    (local.get $0)
   )
  )
  (local.set $18
   (i32.load offset=24
    (local.get $0)
   )
  )
  (local.set $19
   (i32.load offset=28
    (local.get $0)
   )
  )
  (local.set $20
   (i32.load offset=32
    (local.get $0)
   )
  )
  (local.set $21
   (i32.load offset=36
    (local.get $0)
   )
  )
  (local.set $22
   (i32.load offset=40
    (local.get $0)
   )
  )
  (local.set $23
   (i32.load offset=44
    (local.get $0)
   )
  )
  (local.set $14
   (i32.load offset=48
    (local.get $0)
   )
  )
  (local.set $24
   (i32.load offset=52
    (local.get $0)
   )
  )
  (local.set $25
   (i32.load offset=56
    (local.get $0)
   )
  )
  (local.set $26
   (i32.load offset=60
    (local.get $0)
   )
  )
  (local.set $27
   (i32.load offset=64
    (local.get $0)
   )
  )
  (local.set $28
   (i32.load offset=68
    (local.get $0)
   )
  )
  (local.set $29
   (i32.load offset=72
    (local.get $0)
   )
  )
  (local.set $30
   (i32.load offset=76
    (local.get $0)
   )
  )
  (loop $rounds
   (local.set $0
    (local.get $4)
   )
   (loop $slots
    (if
     (i32.lt_s
      (local.tee $7
       (i32.sub
        (local.get $2)
        (i32.load
         (i32.add
          (local.get $22)
          (i32.shl
           (local.tee $10
            (i32.add
             (local.tee $32
              (i32.and
               (i32.sub
                (i32.load8_u
                 (i32.add
                  (local.get $21)
                  (i32.add
                   (local.get $0)
                   (local.tee $31
                    (i32.shl
                     (local.get $8)
                     (i32.const 8)
                    )
                   )
                  )
                 )
                )
                (i32.and
                 (i32.add
                  (i32.load
                   (i32.add
                    (local.get $19)
                    (local.tee $7
                     (i32.shl
                      (local.get $8)
                      (i32.const 2)
                     )
                    )
                   )
                  )
                  (i32.mul
                   (i32.load
                    (i32.add
                     (local.get $18)
                     (i32.shl
                      (local.get $1)
                      (i32.const 2)
                     )
                    )
                   )
                   (i32.load
                    (i32.add
                     (local.get $7)
                     (local.get $20)
                    )
                   )
                  )
                 )
                 (i32.const 255)
                )
               )
               (i32.const 255)
              )
             )
             (i32.shl
              (i32.and
               (local.get $8)
               (i32.const 3)
              )
              (i32.const 8)
             )
            )
           )
           (i32.const 2)
          )
         )
        )
       )
      )
      (i32.const 0)
     )
     (then
      (local.set $7
       (i32.add
        (local.get $7)
        (local.get $11)
       )
      )
     )
    )
    (if
     (i32.lt_s
      (local.tee $9
       (i32.sub
        (local.get $3)
        (i32.load
         (i32.add
          (local.get $23)
          (i32.shl
           (local.get $10)
           (i32.const 2)
          )
         )
        )
       )
      )
      (i32.const 0)
     )
     (then
      (local.set $9
       (i32.add
        (local.get $9)
        (local.get $12)
       )
      )
     )
    )
    (i32.store
     (local.get $5)
     (i32.or
      (i32.or
       (i32.shl
        (local.tee $9
         (local.tee $7
          (i32.add
           (if (result i32)
            (i32.ge_s
             (local.get $7)
             (local.get $11)
            )
            (then
             (i32.sub
              (local.get $7)
              (local.get $11)
             )
            )
            (else
             (local.get $7)
            )
           )
           (i32.mul
            (if (result i32)
             (i32.ge_s
              (local.get $9)
              (local.get $12)
             )
             (then
              (i32.sub
               (local.get $9)
               (local.get $12)
              )
             )
             (else
              (local.get $9)
             )
            )
            (local.get $11)
           )
          )
         )
        )
        (i32.const 20)
       )
       (i32.shl
        (i32.load
         (i32.add
          (local.get $27)
          (i32.shl
           (local.get $10)
           (i32.const 2)
          )
         )
        )
        (i32.const 9)
       )
      )
      (select
       (i32.add
        (i32.and
         (local.tee $7
          (i32.and
           (i32.sub
            (i32.load8_u
             (i32.add
              (local.get $26)
              (i32.add
               (local.get $31)
               (local.get $32)
              )
             )
            )
            (i32.and
             (i32.add
              (i32.load
               (i32.add
                (local.get $24)
                (local.tee $10
                 (i32.shl
                  (local.get $8)
                  (i32.const 2)
                 )
                )
               )
              )
              (i32.mul
               (i32.load
                (i32.add
                 (local.get $14)
                 (i32.shl
                  (local.get $7)
                  (i32.const 2)
                 )
                )
               )
               (i32.load
                (i32.add
                 (local.get $10)
                 (local.get $25)
                )
               )
              )
             )
             (i32.const 255)
            )
           )
           (i32.const 255)
          )
         )
         (i32.const 63)
        )
        (i32.const 256)
       )
       (local.get $7)
       (local.get $17)
      )
     )
    )
    (if
     (local.get $16)
     (then
      (i32.store16
       (local.get $6)
       (i32.add
        (i32.add
         (i32.mul
          (i32.load8_u
           (i32.add
            (local.get $30)
            (i32.add
             (i32.and
              (i32.add
               (i32.and
                (i32.add
                 (i32.load
                  (i32.add
                   (local.get $10)
                   (local.get $28)
                  )
                 )
                 (i32.mul
                  (i32.load
                   (i32.add
                    (local.get $14)
                    (i32.shl
                     (local.get $9)
                     (i32.const 2)
                    )
                   )
                  )
                  (i32.load
                   (i32.add
                    (local.get $10)
                    (local.get $29)
                   )
                  )
                 )
                )
                (i32.const 255)
               )
               (local.get $7)
              )
              (i32.const 255)
             )
             (i32.shl
              (local.get $8)
              (i32.const 8)
             )
            )
           )
          )
          (local.get $13)
         )
         (local.get $8)
        )
        (i32.const 1)
       )
      )
     )
     (else
      (i32.store16
       (local.get $6)
       (i32.const 0)
      )
     )
    )
    (local.set $5
     (i32.add
      (local.get $5)
      (i32.const 4)
     )
    )
    (local.set $6
     (i32.add
      (local.get $6)
      (i32.const 2)
     )
    )
    (br_if $slots
     (i32.lt_u
      (local.tee $0
       (i32.add
        (local.get $0)
        (local.get $15)
       )
      )
      (i32.const 256)
     )
    )
   )
   (br_if $rounds
    (i32.lt_u
     (local.tee $8
      (i32.add
       (local.get $8)
       (i32.const 1)
      )
     )
     (local.get $13)
    )
   )
  )
 )
 (func $excitatory (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 v128)
  (local $17 i32)
  (local $18 f64)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 i32)
  (local $24 i32)
  (local $25 i32)
  (local $26 i32)
  (local $27 i32)
  (local $28 i32)
  (local $29 i32)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  (local $38 f64)
  (local $39 f64)
  (local $40 f64)
  (local $41 f64)
  (local $42 f64)
  (local $43 f64)
  (local $44 f64)
  (local $45 f64)
  (local $46 f64)
  (local $47 f64)
  (local $48 f64)
  (local $49 f64)
  (local $50 f64)
  (local $51 f64)
  (local $52 f64)
  (local $53 f64)
  (local $54 f64)
  (local $55 f64)
  (local $56 f64)
  (local $57 f64)
  (local $58 f64)
  (local $59 f64)
  (local $60 i32)
  (local $61 v128)
  (local $62 v128)
  (local $63 v128)
  (local $64 v128)
  (local $65 v128)
  (local $66 v128)
  (local $67 v128)
  (local $68 v128)
  (local $69 v128)
  (local $70 v128)
  (local $71 v128)
  (local $72 v128)
  (local $73 v128)
  (local $74 v128)
  (local $75 v128)
  (local $76 v128)
  (local $77 v128)
  (local $78 v128)
  (local $79 v128)
  (local $80 v128)
  (local $81 v128)
  (local $82 v128)
  (local $83 v128)
  (local $84 v128)
  (local $85 v128)
  (local $86 v128)
  (local $87 v128)
  (local $88 v128)
  (local $89 v128)
  (local.set $24
   (i32.load offset=208
    (local.get $0)
   )
  )
  (local.set $25
   (i32.load offset=212
    (local.get $0)
   )
  )
  (local.set $26
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $17
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $27
   (i32.load offset=224
    (local.get $0)
   )
  )
  (local.set $28
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $29
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load
    (local.get $0)
   )
  )
  (local.set $18
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $40
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $41
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $42
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $43
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $44
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $45
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $46
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $47
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $48
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $49
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $50
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $51
   (f64.load offset=128
    (local.get $0)
   )
  )
  (local.set $52
   (f64.load offset=136
    (local.get $0)
   )
  )
  (local.set $53
   (f64.load offset=144
    (local.get $0)
   )
  )
  (local.set $54
   (f64.load offset=152
    (local.get $0)
   )
  )
  (local.set $55
   (f64.load offset=160
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=168
    (local.get $0)
   )
  )
  (local.set $56
   (f64.load offset=176
    (local.get $0)
   )
  )
  (local.set $57
   (f64.load offset=184
    (local.get $0)
   )
  )
  (local.set $58
   (f64.load offset=192
    (local.get $0)
   )
  )
  (local.set $59
   (f64.load offset=200
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $60
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $61
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $62
     (f32x4.splat
      (f32.demote_f64
       (local.get $41)
      )
     )
    )
    (local.set $63
     (f32x4.splat
      (f32.demote_f64
       (local.get $46)
      )
     )
    )
    (local.set $64
     (f32x4.splat
      (f32.demote_f64
       (local.get $43)
      )
     )
    )
    (local.set $65
     (f32x4.splat
      (f32.demote_f64
       (local.get $42)
      )
     )
    )
    (local.set $66
     (f32x4.splat
      (f32.demote_f64
       (local.get $47)
      )
     )
    )
    (local.set $67
     (f32x4.splat
      (f32.demote_f64
       (local.get $44)
      )
     )
    )
    (local.set $68
     (f32x4.splat
      (f32.demote_f64
       (local.get $48)
      )
     )
    )
    (local.set $69
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $45)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $33
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $70
     (f32x4.splat
      (f32.demote_f64
       (local.get $54)
      )
     )
    )
    (local.set $71
     (f32x4.splat
      (f32.demote_f64
       (local.get $55)
      )
     )
    )
    (local.set $72
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $73
     (f32x4.splat
      (f32.demote_f64
       (f64.sub
        (f64.const 1)
        (local.get $32)
       )
      )
     )
    )
    (local.set $74
     (f32x4.splat
      (f32.demote_f64
       (local.get $56)
      )
     )
    )
    (local.set $75
     (f32x4.splat
      (f32.demote_f64
       (local.get $57)
      )
     )
    )
    (local.set $76
     (f32x4.splat
      (f32.demote_f64
       (local.get $58)
      )
     )
    )
    (local.set $77
     (f32x4.splat
      (f32.demote_f64
       (local.get $59)
      )
     )
    )
    (local.set $78
     (f32x4.splat
      (f32.demote_f64
       (local.get $40)
      )
     )
    )
    (local.set $79
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $80
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $18)
        (local.get $31)
       )
      )
     )
    )
    (local.set $81
     (f32x4.splat
      (f32.demote_f64
       (local.get $49)
      )
     )
    )
    (local.set $82
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $18)
        (local.get $30)
       )
      )
     )
    )
    (local.set $83
     (f32x4.splat
      (f32.demote_f64
       (local.get $18)
      )
     )
    )
    (local.set $34
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $35
     (f32x4.splat
      (f32.demote_f64
       (local.get $39)
      )
     )
    )
    (local.set $84
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $85
     (f32x4.splat
      (f32.demote_f64
       (local.get $52)
      )
     )
    )
    (local.set $86
     (f32x4.splat
      (f32.demote_f64
       (local.get $51)
      )
     )
    )
    (local.set $87
     (f32x4.splat
      (f32.demote_f64
       (local.get $50)
      )
     )
    )
    (local.set $88
     (f32x4.splat
      (f32.demote_f64
       (local.get $53)
      )
     )
    )
    (loop $passes
     (local.set $36
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $27)
         )
        )
        (local.get $63)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $11
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $61)
        )
        (f32x4.mul
         (local.tee $15
          (v128.load
           (i32.add
            (local.get $0)
            (local.get $2)
           )
          )
         )
         (local.get $62)
        )
       )
      )
     )
     (local.set $13
      (f32x4.sub
       (local.tee $20
        (f32x4.add
         (f32x4.mul
          (local.tee $19
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $12
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $24)
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $10
      (f32x4.sub
       (local.tee $21
        (f32x4.add
         (f32x4.mul
          (local.tee $16
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.div
              (f32x4.sub
               (f32x4.pmin
                (local.get $12)
                (v128.const i32x4 0xc20c0000 0xc20c0000 0xc20c0000 0xc20c0000)
               )
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $3)
                )
               )
              )
              (local.get $79)
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $11
      (f32x4.gt
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $12)
           (f32x4.mul
            (local.get $34)
            (f32x4.add
             (f32x4.add
              (local.get $82)
              (f32x4.mul
               (local.tee $37
                (f32x4.add
                 (f32x4.mul
                  (v128.load
                   (i32.add
                    (local.get $0)
                    (local.get $29)
                   )
                  )
                  (local.get $68)
                 )
                 (f32x4.mul
                  (f32x4.convert_i32x4_s
                   (v128.and
                    (i32x4.shr_u
                     (local.get $11)
                     (i32.const 16)
                    )
                    (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                   )
                  )
                  (local.get $67)
                 )
                )
               )
               (local.get $81)
              )
             )
             (f32x4.sub
              (f32x4.mul
               (local.get $80)
               (f32x4.mul
                (f32x4.add
                 (f32x4.add
                  (f32x4.mul
                   (f32x4.mul
                    (local.tee $10
                     (f32x4.sub
                      (f32x4.sub
                       (local.get $16)
                       (f32x4.mul
                        (local.get $10)
                        (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                       )
                      )
                      (f32x4.mul
                       (local.get $10)
                       (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                      )
                     )
                    )
                    (local.get $10)
                   )
                   (f32x4.add
                    (f32x4.mul
                     (local.get $10)
                     (f32x4.add
                      (f32x4.mul
                       (local.get $10)
                       (f32x4.add
                        (f32x4.mul
                         (local.get $10)
                         (f32x4.add
                          (f32x4.mul
                           (local.get $10)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $10)
                             (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                            )
                            (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                           )
                          )
                          (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                         )
                        )
                        (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                       )
                      )
                      (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                     )
                    )
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   )
                  )
                  (f32x4.mul
                   (local.get $10)
                   (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                  )
                 )
                 (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                )
                (i32x4.add
                 (i32x4.shl
                  (local.get $21)
                  (i32.const 23)
                 )
                 (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                )
               )
              )
              (local.tee $16
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $25)
                )
               )
              )
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $34)
            (f32x4.add
             (f32x4.add
              (local.get $83)
              (f32x4.add
               (local.get $36)
               (f32x4.mul
                (f32x4.mul
                 (f32x4.mul
                  (local.get $33)
                  (local.tee $15
                   (f32x4.pmin
                    (f32x4.add
                     (f32x4.div
                      (local.tee $21
                       (f32x4.add
                        (f32x4.mul
                         (v128.load
                          (i32.add
                           (local.get $0)
                           (local.get $28)
                          )
                         )
                         (local.get $66)
                        )
                        (f32x4.add
                         (f32x4.mul
                          (f32x4.convert_i32x4_s
                           (v128.and
                            (local.get $11)
                            (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
                           )
                          )
                          (local.get $64)
                         )
                         (f32x4.mul
                          (local.get $15)
                          (local.get $65)
                         )
                        )
                       )
                      )
                      (local.get $33)
                     )
                     (local.get $70)
                    )
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   )
                  )
                 )
                 (local.tee $20
                  (f32x4.div
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   (f32x4.add
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                    (f32x4.mul
                     (local.get $69)
                     (local.tee $19
                      (f32x4.mul
                       (f32x4.add
                        (f32x4.add
                         (f32x4.mul
                          (f32x4.mul
                           (local.tee $10
                            (f32x4.sub
                             (f32x4.sub
                              (local.get $19)
                              (f32x4.mul
                               (local.get $13)
                               (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                              )
                             )
                             (f32x4.mul
                              (local.get $13)
                              (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                             )
                            )
                           )
                           (local.get $10)
                          )
                          (f32x4.add
                           (f32x4.mul
                            (local.get $10)
                            (f32x4.add
                             (f32x4.mul
                              (local.get $10)
                              (f32x4.add
                               (f32x4.mul
                                (local.get $10)
                                (f32x4.add
                                 (f32x4.mul
                                  (local.get $10)
                                  (f32x4.add
                                   (f32x4.mul
                                    (local.get $10)
                                    (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                   )
                                   (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                                  )
                                 )
                                 (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                                )
                               )
                               (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                              )
                             )
                             (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                            )
                           )
                           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                          )
                         )
                         (f32x4.mul
                          (local.get $10)
                          (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                         )
                        )
                        (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                       )
                       (i32x4.add
                        (i32x4.shl
                         (local.get $20)
                         (i32.const 23)
                        )
                        (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                       )
                      )
                     )
                    )
                   )
                  )
                 )
                )
                (local.tee $89
                 (f32x4.sub
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (local.tee $13
                   (v128.load
                    (i32.add
                     (local.get $0)
                     (local.get $26)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
             (local.get $37)
            )
           )
          )
         )
         (local.get $35)
         (f32x4.gt
          (local.tee $22
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $17)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $78)
         )
        )
       )
       (local.get $87)
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $22
          (v128.andnot
           (local.get $22)
           (local.get $11)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $8
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $8
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $8)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $23
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $8)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $8)
         (f32.load
          (i32.add
           (local.tee $23
            (i32.shl
             (local.get $23)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $17)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $8)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $8)
         (f32.load offset=16
          (i32.add
           (local.get $8)
           (local.get $23)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $24)
      )
      (v128.bitselect
       (local.get $35)
       (local.get $10)
       (local.get $11)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $25)
      )
      (v128.bitselect
       (f32x4.add
        (local.tee $12
         (f32x4.add
          (local.get $16)
          (f32x4.mul
           (local.get $86)
           (f32x4.sub
            (f32x4.mul
             (local.get $85)
             (f32x4.sub
              (local.get $12)
              (local.get $84)
             )
            )
            (local.get $16)
           )
          )
         )
        )
        (local.get $88)
       )
       (local.get $12)
       (local.get $11)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $26)
      )
      (f32x4.pmin
       (f32x4.max
        (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        (f32x4.add
         (local.get $13)
         (f32x4.mul
          (local.get $77)
          (f32x4.sub
           (f32x4.mul
            (f32x4.mul
             (f32x4.mul
              (local.get $15)
              (local.get $20)
             )
             (local.get $74)
            )
            (local.get $89)
           )
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (f32x4.mul
               (local.get $15)
               (local.get $75)
              )
              (f32x4.add
               (local.get $73)
               (f32x4.mul
                (local.get $72)
                (f32x4.pmin
                 (f32x4.sqrt
                  (f32x4.div
                   (local.get $71)
                   (local.get $19)
                  )
                 )
                 (v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000)
                )
               )
              )
             )
             (local.get $76)
            )
            (local.get $13)
           )
          )
         )
        )
       )
       (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $17)
      )
      (local.get $22)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $27)
      )
      (local.get $36)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $28)
      )
      (local.get $21)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $29)
      )
      (local.get $37)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $14
      (f32x4.add
       (local.get $14)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $60)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $14)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $14)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $14)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $14)
    )
   )
  )
 )
 (func $excitatoryWithoutBlock (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 f64)
  (local $18 v128)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 f64)
  (local $26 f64)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 f64)
  (local $40 f64)
  (local $41 f64)
  (local $42 f64)
  (local $43 f64)
  (local $44 f64)
  (local $45 f64)
  (local $46 f64)
  (local $47 f64)
  (local $48 f64)
  (local $49 i32)
  (local $50 v128)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 v128)
  (local $57 v128)
  (local $58 v128)
  (local $59 v128)
  (local $60 v128)
  (local $61 v128)
  (local $62 v128)
  (local $63 v128)
  (local $64 v128)
  (local $65 v128)
  (local $66 v128)
  (local $67 v128)
  (local $68 v128)
  (local $69 v128)
  (local $70 v128)
  (local $71 v128)
  (local $72 v128)
  (local $73 v128)
  (local.set $20
   (i32.load offset=208
    (local.get $0)
   )
  )
  (local.set $21
   (i32.load offset=212
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $22
   (i32.load offset=224
    (local.get $0)
   )
  )
  (local.set $23
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $24
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load
    (local.get $0)
   )
  )
  (local.set $17
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $40
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $41
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $42
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $43
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $44
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $45
   (f64.load offset=128
    (local.get $0)
   )
  )
  (local.set $46
   (f64.load offset=136
    (local.get $0)
   )
  )
  (local.set $47
   (f64.load offset=144
    (local.get $0)
   )
  )
  (local.set $48
   (f64.load offset=152
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $49
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $50
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $40)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (local.get $41)
      )
     )
    )
    (local.set $56
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $57
     (f32x4.splat
      (f32.demote_f64
       (local.get $42)
      )
     )
    )
    (local.set $58
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $39)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $27
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $59
     (f32x4.splat
      (f32.demote_f64
       (local.get $48)
      )
     )
    )
    (local.set $60
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $61
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $62
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $17)
        (local.get $26)
       )
      )
     )
    )
    (local.set $63
     (f32x4.splat
      (f32.demote_f64
       (local.get $43)
      )
     )
    )
    (local.set $64
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $17)
        (local.get $25)
       )
      )
     )
    )
    (local.set $65
     (f32x4.splat
      (f32.demote_f64
       (local.get $17)
      )
     )
    )
    (local.set $28
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $29
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (local.set $66
     (f32x4.splat
      (f32.demote_f64
       (local.get $25)
      )
     )
    )
    (local.set $67
     (f32x4.splat
      (f32.demote_f64
       (local.get $46)
      )
     )
    )
    (local.set $68
     (f32x4.splat
      (f32.demote_f64
       (local.get $45)
      )
     )
    )
    (local.set $69
     (f32x4.splat
      (f32.demote_f64
       (local.get $44)
      )
     )
    )
    (local.set $70
     (f32x4.splat
      (f32.demote_f64
       (local.get $47)
      )
     )
    )
    (loop $passes
     (local.set $30
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $22)
         )
        )
        (local.get $52)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $11
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $50)
        )
        (f32x4.mul
         (local.tee $18
          (v128.load
           (i32.add
            (local.get $0)
            (local.get $2)
           )
          )
         )
         (local.get $51)
        )
       )
      )
     )
     (local.set $12
      (f32x4.sub
       (local.tee $72
        (f32x4.add
         (f32x4.mul
          (local.tee $71
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $13
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $20)
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $10
      (f32x4.sub
       (local.tee $73
        (f32x4.add
         (f32x4.mul
          (local.tee $15
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.div
              (f32x4.sub
               (f32x4.pmin
                (local.get $13)
                (v128.const i32x4 0xc20c0000 0xc20c0000 0xc20c0000 0xc20c0000)
               )
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $3)
                )
               )
              )
              (local.get $61)
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $11
      (f32x4.gt
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $13)
           (f32x4.mul
            (local.get $28)
            (f32x4.add
             (f32x4.add
              (local.get $64)
              (f32x4.mul
               (local.tee $31
                (f32x4.add
                 (f32x4.mul
                  (v128.load
                   (i32.add
                    (local.get $0)
                    (local.get $24)
                   )
                  )
                  (local.get $57)
                 )
                 (f32x4.mul
                  (f32x4.convert_i32x4_s
                   (v128.and
                    (i32x4.shr_u
                     (local.get $11)
                     (i32.const 16)
                    )
                    (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                   )
                  )
                  (local.get $56)
                 )
                )
               )
               (local.get $63)
              )
             )
             (f32x4.sub
              (f32x4.mul
               (local.get $62)
               (f32x4.mul
                (f32x4.add
                 (f32x4.add
                  (f32x4.mul
                   (f32x4.mul
                    (local.tee $10
                     (f32x4.sub
                      (f32x4.sub
                       (local.get $15)
                       (f32x4.mul
                        (local.get $10)
                        (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                       )
                      )
                      (f32x4.mul
                       (local.get $10)
                       (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                      )
                     )
                    )
                    (local.get $10)
                   )
                   (f32x4.add
                    (f32x4.mul
                     (local.get $10)
                     (f32x4.add
                      (f32x4.mul
                       (local.get $10)
                       (f32x4.add
                        (f32x4.mul
                         (local.get $10)
                         (f32x4.add
                          (f32x4.mul
                           (local.get $10)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $10)
                             (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                            )
                            (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                           )
                          )
                          (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                         )
                        )
                        (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                       )
                      )
                      (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                     )
                    )
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   )
                  )
                  (f32x4.mul
                   (local.get $10)
                   (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                  )
                 )
                 (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                )
                (i32x4.add
                 (i32x4.shl
                  (local.get $73)
                  (i32.const 23)
                 )
                 (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                )
               )
              )
              (local.tee $15
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $21)
                )
               )
              )
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $28)
            (f32x4.add
             (f32x4.add
              (local.get $65)
              (f32x4.add
               (local.get $30)
               (f32x4.mul
                (f32x4.mul
                 (local.get $27)
                 (f32x4.pmin
                  (f32x4.add
                   (f32x4.div
                    (local.tee $18
                     (f32x4.add
                      (f32x4.mul
                       (v128.load
                        (i32.add
                         (local.get $0)
                         (local.get $23)
                        )
                       )
                       (local.get $55)
                      )
                      (f32x4.add
                       (f32x4.mul
                        (f32x4.convert_i32x4_s
                         (v128.and
                          (local.get $11)
                          (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
                         )
                        )
                        (local.get $53)
                       )
                       (f32x4.mul
                        (local.get $18)
                        (local.get $54)
                       )
                      )
                     )
                    )
                    (local.get $27)
                   )
                   (local.get $59)
                  )
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 )
                )
                (f32x4.div
                 (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 (f32x4.add
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (f32x4.mul
                   (local.get $58)
                   (f32x4.mul
                    (f32x4.add
                     (f32x4.add
                      (f32x4.mul
                       (f32x4.mul
                        (local.tee $10
                         (f32x4.sub
                          (f32x4.sub
                           (local.get $71)
                           (f32x4.mul
                            (local.get $12)
                            (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                           )
                          )
                          (f32x4.mul
                           (local.get $12)
                           (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                          )
                         )
                        )
                        (local.get $10)
                       )
                       (f32x4.add
                        (f32x4.mul
                         (local.get $10)
                         (f32x4.add
                          (f32x4.mul
                           (local.get $10)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $10)
                             (f32x4.add
                              (f32x4.mul
                               (local.get $10)
                               (f32x4.add
                                (f32x4.mul
                                 (local.get $10)
                                 (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                )
                                (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                               )
                              )
                              (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                             )
                            )
                            (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                           )
                          )
                          (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                         )
                        )
                        (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                       )
                      )
                      (f32x4.mul
                       (local.get $10)
                       (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                      )
                     )
                     (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                    )
                    (i32x4.add
                     (i32x4.shl
                      (local.get $72)
                      (i32.const 23)
                     )
                     (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
             (local.get $31)
            )
           )
          )
         )
         (local.get $29)
         (f32x4.gt
          (local.tee $12
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $16)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $60)
         )
        )
       )
       (local.get $69)
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $12
          (v128.andnot
           (local.get $12)
           (local.get $11)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $8
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $8
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $8)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $19
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $8)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $8)
         (f32.load
          (i32.add
           (local.tee $19
            (i32.shl
             (local.get $19)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $16)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $8)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $8)
         (f32.load offset=16
          (i32.add
           (local.get $8)
           (local.get $19)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $20)
      )
      (v128.bitselect
       (local.get $29)
       (local.get $10)
       (local.get $11)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $21)
      )
      (v128.bitselect
       (f32x4.add
        (local.tee $13
         (f32x4.add
          (local.get $15)
          (f32x4.mul
           (local.get $68)
           (f32x4.sub
            (f32x4.mul
             (local.get $67)
             (f32x4.sub
              (local.get $13)
              (local.get $66)
             )
            )
            (local.get $15)
           )
          )
         )
        )
        (local.get $70)
       )
       (local.get $13)
       (local.get $11)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $16)
      )
      (local.get $12)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $22)
      )
      (local.get $30)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $23)
      )
      (local.get $18)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $24)
      )
      (local.get $31)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $14
      (f32x4.add
       (local.get $14)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $49)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $14)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $14)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $14)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $14)
    )
   )
  )
 )
 (func $excitatoryWithoutNmda (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 f64)
  (local $23 f64)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 f64)
  (local $40 i32)
  (local $41 v128)
  (local $42 v128)
  (local $43 v128)
  (local $44 v128)
  (local $45 v128)
  (local $46 v128)
  (local $47 v128)
  (local $48 v128)
  (local $49 v128)
  (local $50 v128)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 v128)
  (local.set $18
   (i32.load offset=208
    (local.get $0)
   )
  )
  (local.set $19
   (i32.load offset=212
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $20
   (i32.load offset=224
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $21
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load
    (local.get $0)
   )
  )
  (local.set $4
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $22
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $23
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=128
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=136
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=144
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $40
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $41
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $43
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (local.set $44
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $45
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $46
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $47
     (f32x4.splat
      (f32.demote_f64
       (local.get $23)
      )
     )
    )
    (local.set $48
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $4)
        (local.get $23)
       )
      )
     )
    )
    (local.set $49
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $50
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $4)
        (local.get $22)
       )
      )
     )
    )
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $24
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $25
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $22)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $56
     (f32x4.splat
      (f32.demote_f64
       (local.get $39)
      )
     )
    )
    (loop $passes
     (local.set $26
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $20)
         )
        )
        (local.get $43)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $11
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $41)
        )
        (f32x4.mul
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $2)
          )
         )
         (local.get $42)
        )
       )
      )
     )
     (local.set $10
      (f32x4.sub
       (local.tee $12
        (f32x4.add
         (f32x4.mul
          (local.tee $15
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.div
              (f32x4.sub
               (f32x4.pmin
                (local.tee $14
                 (v128.load
                  (i32.add
                   (local.get $0)
                   (local.get $18)
                  )
                 )
                )
                (v128.const i32x4 0xc20c0000 0xc20c0000 0xc20c0000 0xc20c0000)
               )
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $3)
                )
               )
              )
              (local.get $47)
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $11
      (f32x4.gt
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $14)
           (f32x4.mul
            (local.get $24)
            (f32x4.add
             (f32x4.add
              (local.get $50)
              (f32x4.mul
               (local.tee $27
                (f32x4.add
                 (f32x4.mul
                  (v128.load
                   (i32.add
                    (local.get $0)
                    (local.get $21)
                   )
                  )
                  (local.get $45)
                 )
                 (f32x4.mul
                  (f32x4.convert_i32x4_s
                   (v128.and
                    (i32x4.shr_u
                     (local.get $11)
                     (i32.const 16)
                    )
                    (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                   )
                  )
                  (local.get $44)
                 )
                )
               )
               (local.get $49)
              )
             )
             (f32x4.sub
              (f32x4.mul
               (local.get $48)
               (f32x4.mul
                (f32x4.add
                 (f32x4.add
                  (f32x4.mul
                   (f32x4.mul
                    (local.tee $10
                     (f32x4.sub
                      (f32x4.sub
                       (local.get $15)
                       (f32x4.mul
                        (local.get $10)
                        (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                       )
                      )
                      (f32x4.mul
                       (local.get $10)
                       (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                      )
                     )
                    )
                    (local.get $10)
                   )
                   (f32x4.add
                    (f32x4.mul
                     (local.get $10)
                     (f32x4.add
                      (f32x4.mul
                       (local.get $10)
                       (f32x4.add
                        (f32x4.mul
                         (local.get $10)
                         (f32x4.add
                          (f32x4.mul
                           (local.get $10)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $10)
                             (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                            )
                            (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                           )
                          )
                          (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                         )
                        )
                        (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                       )
                      )
                      (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                     )
                    )
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   )
                  )
                  (f32x4.mul
                   (local.get $10)
                   (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                  )
                 )
                 (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                )
                (i32x4.add
                 (i32x4.shl
                  (local.get $12)
                  (i32.const 23)
                 )
                 (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                )
               )
              )
              (local.tee $15
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $19)
                )
               )
              )
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $24)
            (f32x4.add
             (f32x4.add
              (local.get $51)
              (local.get $26)
             )
             (local.get $27)
            )
           )
          )
         )
         (local.get $25)
         (f32x4.gt
          (local.tee $12
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $16)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $46)
         )
        )
       )
       (local.get $55)
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $12
          (v128.andnot
           (local.get $12)
           (local.get $11)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $8
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $8
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $8)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $17
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $8)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $8)
         (f32.load
          (i32.add
           (local.tee $17
            (i32.shl
             (local.get $17)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $16)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $8)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $8)
         (f32.load offset=16
          (i32.add
           (local.get $8)
           (local.get $17)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $18)
      )
      (v128.bitselect
       (local.get $25)
       (local.get $10)
       (local.get $11)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $19)
      )
      (v128.bitselect
       (f32x4.add
        (local.tee $14
         (f32x4.add
          (local.get $15)
          (f32x4.mul
           (local.get $54)
           (f32x4.sub
            (f32x4.mul
             (local.get $53)
             (f32x4.sub
              (local.get $14)
              (local.get $52)
             )
            )
            (local.get $15)
           )
          )
         )
        )
        (local.get $56)
       )
       (local.get $14)
       (local.get $11)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $16)
      )
      (local.get $12)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $20)
      )
      (local.get $26)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $21)
      )
      (local.get $27)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $13
      (f32x4.add
       (local.get $13)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $40)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $13)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $13)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $13)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $13)
    )
   )
  )
 )
 (func $excitatoryWithoutAdaptation (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 f64)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 i32)
  (local $26 i32)
  (local $27 i32)
  (local $28 f64)
  (local $29 f64)
  (local $30 v128)
  (local $31 v128)
  (local $32 v128)
  (local $33 v128)
  (local $34 v128)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 f64)
  (local $40 f64)
  (local $41 f64)
  (local $42 f64)
  (local $43 f64)
  (local $44 f64)
  (local $45 f64)
  (local $46 f64)
  (local $47 f64)
  (local $48 f64)
  (local $49 f64)
  (local $50 f64)
  (local $51 f64)
  (local $52 f64)
  (local $53 f64)
  (local $54 f64)
  (local $55 i32)
  (local $56 v128)
  (local $57 v128)
  (local $58 v128)
  (local $59 v128)
  (local $60 v128)
  (local $61 v128)
  (local $62 v128)
  (local $63 v128)
  (local $64 v128)
  (local $65 v128)
  (local $66 v128)
  (local $67 v128)
  (local $68 v128)
  (local $69 v128)
  (local $70 v128)
  (local $71 v128)
  (local $72 v128)
  (local $73 v128)
  (local $74 v128)
  (local $75 v128)
  (local $76 v128)
  (local $77 v128)
  (local $78 v128)
  (local $79 v128)
  (local.set $23
   (i32.load offset=208
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=212
    (local.get $0)
   )
  )
  (local.set $24
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $25
   (i32.load offset=224
    (local.get $0)
   )
  )
  (local.set $26
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $27
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load
    (local.get $0)
   )
  )
  (local.set $17
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $40
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $41
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $42
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $43
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $44
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $45
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $46
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $47
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $48
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $49
   (f64.load offset=152
    (local.get $0)
   )
  )
  (local.set $50
   (f64.load offset=160
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=168
    (local.get $0)
   )
  )
  (local.set $51
   (f64.load offset=176
    (local.get $0)
   )
  )
  (local.set $52
   (f64.load offset=184
    (local.get $0)
   )
  )
  (local.set $53
   (f64.load offset=192
    (local.get $0)
   )
  )
  (local.set $54
   (f64.load offset=200
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $55
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $56
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $57
     (f32x4.splat
      (f32.demote_f64
       (local.get $39)
      )
     )
    )
    (local.set $58
     (f32x4.splat
      (f32.demote_f64
       (local.get $44)
      )
     )
    )
    (local.set $59
     (f32x4.splat
      (f32.demote_f64
       (local.get $41)
      )
     )
    )
    (local.set $60
     (f32x4.splat
      (f32.demote_f64
       (local.get $40)
      )
     )
    )
    (local.set $61
     (f32x4.splat
      (f32.demote_f64
       (local.get $45)
      )
     )
    )
    (local.set $62
     (f32x4.splat
      (f32.demote_f64
       (local.get $42)
      )
     )
    )
    (local.set $63
     (f32x4.splat
      (f32.demote_f64
       (local.get $46)
      )
     )
    )
    (local.set $64
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $43)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $30
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $65
     (f32x4.splat
      (f32.demote_f64
       (local.get $49)
      )
     )
    )
    (local.set $66
     (f32x4.splat
      (f32.demote_f64
       (local.get $50)
      )
     )
    )
    (local.set $67
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $68
     (f32x4.splat
      (f32.demote_f64
       (f64.sub
        (f64.const 1)
        (local.get $29)
       )
      )
     )
    )
    (local.set $69
     (f32x4.splat
      (f32.demote_f64
       (local.get $51)
      )
     )
    )
    (local.set $70
     (f32x4.splat
      (f32.demote_f64
       (local.get $52)
      )
     )
    )
    (local.set $71
     (f32x4.splat
      (f32.demote_f64
       (local.get $53)
      )
     )
    )
    (local.set $72
     (f32x4.splat
      (f32.demote_f64
       (local.get $54)
      )
     )
    )
    (local.set $73
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $74
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $75
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $17)
        (local.get $28)
       )
      )
     )
    )
    (local.set $76
     (f32x4.splat
      (f32.demote_f64
       (local.get $47)
      )
     )
    )
    (local.set $77
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $17)
        (local.get $36)
       )
      )
     )
    )
    (local.set $78
     (f32x4.splat
      (f32.demote_f64
       (local.get $17)
      )
     )
    )
    (local.set $31
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $32
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $79
     (f32x4.splat
      (f32.demote_f64
       (local.get $48)
      )
     )
    )
    (loop $passes
     (local.set $33
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $25)
         )
        )
        (local.get $58)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $11
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $56)
        )
        (f32x4.mul
         (local.tee $18
          (v128.load
           (i32.add
            (local.get $0)
            (local.get $2)
           )
          )
         )
         (local.get $57)
        )
       )
      )
     )
     (local.set $12
      (f32x4.sub
       (local.tee $20
        (f32x4.add
         (f32x4.mul
          (local.tee $19
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $10
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $23)
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $14
      (f32x4.sub
       (local.tee $13
        (f32x4.add
         (f32x4.mul
          (local.tee $21
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.div
              (f32x4.sub
               (f32x4.pmin
                (local.get $10)
                (v128.const i32x4 0xc20c0000 0xc20c0000 0xc20c0000 0xc20c0000)
               )
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $3)
                )
               )
              )
              (local.get $74)
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $14
      (f32x4.gt
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $10)
           (f32x4.mul
            (local.get $31)
            (f32x4.add
             (f32x4.add
              (local.get $77)
              (f32x4.mul
               (local.tee $34
                (f32x4.add
                 (f32x4.mul
                  (v128.load
                   (i32.add
                    (local.get $0)
                    (local.get $27)
                   )
                  )
                  (local.get $63)
                 )
                 (f32x4.mul
                  (f32x4.convert_i32x4_s
                   (v128.and
                    (i32x4.shr_u
                     (local.get $11)
                     (i32.const 16)
                    )
                    (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                   )
                  )
                  (local.get $62)
                 )
                )
               )
               (local.get $76)
              )
             )
             (f32x4.mul
              (local.get $75)
              (f32x4.mul
               (f32x4.add
                (f32x4.add
                 (f32x4.mul
                  (f32x4.mul
                   (local.tee $10
                    (f32x4.sub
                     (f32x4.sub
                      (local.get $21)
                      (f32x4.mul
                       (local.get $14)
                       (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                      )
                     )
                     (f32x4.mul
                      (local.get $14)
                      (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                     )
                    )
                   )
                   (local.get $10)
                  )
                  (f32x4.add
                   (f32x4.mul
                    (local.get $10)
                    (f32x4.add
                     (f32x4.mul
                      (local.get $10)
                      (f32x4.add
                       (f32x4.mul
                        (local.get $10)
                        (f32x4.add
                         (f32x4.mul
                          (local.get $10)
                          (f32x4.add
                           (f32x4.mul
                            (local.get $10)
                            (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                           )
                           (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                          )
                         )
                         (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                        )
                       )
                       (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                      )
                     )
                     (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                    )
                   )
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  )
                 )
                 (f32x4.mul
                  (local.get $10)
                  (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                 )
                )
                (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
               )
               (i32x4.add
                (i32x4.shl
                 (local.get $13)
                 (i32.const 23)
                )
                (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
               )
              )
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $31)
            (f32x4.add
             (f32x4.add
              (local.get $78)
              (f32x4.add
               (local.get $33)
               (f32x4.mul
                (f32x4.mul
                 (f32x4.mul
                  (local.get $30)
                  (local.tee $11
                   (f32x4.pmin
                    (f32x4.add
                     (f32x4.div
                      (local.tee $18
                       (f32x4.add
                        (f32x4.mul
                         (v128.load
                          (i32.add
                           (local.get $0)
                           (local.get $26)
                          )
                         )
                         (local.get $61)
                        )
                        (f32x4.add
                         (f32x4.mul
                          (f32x4.convert_i32x4_s
                           (v128.and
                            (local.get $11)
                            (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
                           )
                          )
                          (local.get $59)
                         )
                         (f32x4.mul
                          (local.get $18)
                          (local.get $60)
                         )
                        )
                       )
                      )
                      (local.get $30)
                     )
                     (local.get $65)
                    )
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   )
                  )
                 )
                 (local.tee $20
                  (f32x4.div
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   (f32x4.add
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                    (f32x4.mul
                     (local.get $64)
                     (local.tee $19
                      (f32x4.mul
                       (f32x4.add
                        (f32x4.add
                         (f32x4.mul
                          (f32x4.mul
                           (local.tee $10
                            (f32x4.sub
                             (f32x4.sub
                              (local.get $19)
                              (f32x4.mul
                               (local.get $12)
                               (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                              )
                             )
                             (f32x4.mul
                              (local.get $12)
                              (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                             )
                            )
                           )
                           (local.get $10)
                          )
                          (f32x4.add
                           (f32x4.mul
                            (local.get $10)
                            (f32x4.add
                             (f32x4.mul
                              (local.get $10)
                              (f32x4.add
                               (f32x4.mul
                                (local.get $10)
                                (f32x4.add
                                 (f32x4.mul
                                  (local.get $10)
                                  (f32x4.add
                                   (f32x4.mul
                                    (local.get $10)
                                    (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                   )
                                   (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                                  )
                                 )
                                 (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                                )
                               )
                               (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                              )
                             )
                             (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                            )
                           )
                           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                          )
                         )
                         (f32x4.mul
                          (local.get $10)
                          (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                         )
                        )
                        (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                       )
                       (i32x4.add
                        (i32x4.shl
                         (local.get $20)
                         (i32.const 23)
                        )
                        (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                       )
                      )
                     )
                    )
                   )
                  )
                 )
                )
                (local.tee $21
                 (f32x4.sub
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (local.tee $12
                   (v128.load
                    (i32.add
                     (local.get $0)
                     (local.get $24)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
             (local.get $34)
            )
           )
          )
         )
         (local.get $32)
         (f32x4.gt
          (local.tee $13
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $16)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $73)
         )
        )
       )
       (local.get $79)
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $13
          (v128.andnot
           (local.get $13)
           (local.get $14)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $8
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $8
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $8)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $22
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $8)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $8)
         (f32.load
          (i32.add
           (local.tee $22
            (i32.shl
             (local.get $22)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $16)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $8)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $8)
         (f32.load offset=16
          (i32.add
           (local.get $8)
           (local.get $22)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $23)
      )
      (v128.bitselect
       (local.get $32)
       (local.get $10)
       (local.get $14)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $24)
      )
      (f32x4.pmin
       (f32x4.max
        (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        (f32x4.add
         (local.get $12)
         (f32x4.mul
          (local.get $72)
          (f32x4.sub
           (f32x4.mul
            (f32x4.mul
             (f32x4.mul
              (local.get $11)
              (local.get $20)
             )
             (local.get $69)
            )
            (local.get $21)
           )
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (f32x4.mul
               (local.get $11)
               (local.get $70)
              )
              (f32x4.add
               (local.get $68)
               (f32x4.mul
                (local.get $67)
                (f32x4.pmin
                 (f32x4.sqrt
                  (f32x4.div
                   (local.get $66)
                   (local.get $19)
                  )
                 )
                 (v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000)
                )
               )
              )
             )
             (local.get $71)
            )
            (local.get $12)
           )
          )
         )
        )
       )
       (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $16)
      )
      (local.get $13)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $25)
      )
      (local.get $33)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $26)
      )
      (local.get $18)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $27)
      )
      (local.get $34)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $15
      (f32x4.add
       (local.get $15)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $55)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $15)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $15)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $15)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $15)
    )
   )
  )
 )
 (func $excitatoryWithoutBlockWithoutAdaptation (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 i32)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 i32)
  (local $16 v128)
  (local $17 v128)
  (local $18 i32)
  (local $19 f64)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 f64)
  (local $25 v128)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 v128)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 f64)
  (local $40 f64)
  (local $41 f64)
  (local $42 f64)
  (local $43 f64)
  (local $44 f64)
  (local $45 f64)
  (local $46 f64)
  (local $47 v128)
  (local $48 v128)
  (local $49 v128)
  (local $50 v128)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 v128)
  (local $57 v128)
  (local $58 v128)
  (local $59 v128)
  (local $60 v128)
  (local $61 v128)
  (local $62 v128)
  (local $63 v128)
  (local $64 v128)
  (local.set $20
   (i32.load offset=208
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=212
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $18
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $21
   (i32.load offset=224
    (local.get $0)
   )
  )
  (local.set $22
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $23
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load
    (local.get $0)
   )
  )
  (local.set $19
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $40
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $41
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $42
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $43
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $44
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $24
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $45
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $46
   (f64.load offset=152
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $10
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $8
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $47
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $48
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $49
     (f32x4.splat
      (f32.demote_f64
       (local.get $41)
      )
     )
    )
    (local.set $50
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $42)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $39)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (local.get $43)
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $40)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $25
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $56
     (f32x4.splat
      (f32.demote_f64
       (local.get $46)
      )
     )
    )
    (local.set $57
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $58
     (f32x4.splat
      (f32.demote_f64
       (local.get $24)
      )
     )
    )
    (local.set $59
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $19)
        (local.get $24)
       )
      )
     )
    )
    (local.set $60
     (f32x4.splat
      (f32.demote_f64
       (local.get $44)
      )
     )
    )
    (local.set $61
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $19)
        (local.get $33)
       )
      )
     )
    )
    (local.set $62
     (f32x4.splat
      (f32.demote_f64
       (local.get $19)
      )
     )
    )
    (local.set $26
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $27
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $63
     (f32x4.splat
      (f32.demote_f64
       (local.get $45)
      )
     )
    )
    (loop $passes
     (local.set $29
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $10)
          (local.get $21)
         )
        )
        (local.get $49)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $28
            (v128.load
             (i32.add
              (local.get $1)
              (local.get $10)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $47)
        )
        (f32x4.mul
         (local.tee $64
          (v128.load
           (i32.add
            (local.get $2)
            (local.get $10)
           )
          )
         )
         (local.get $48)
        )
       )
      )
     )
     (local.set $30
      (f32x4.sub
       (local.tee $17
        (f32x4.add
         (f32x4.mul
          (local.tee $13
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $14
               (v128.load
                (i32.add
                 (local.get $10)
                 (local.get $20)
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $31
      (f32x4.sub
       (local.tee $11
        (f32x4.add
         (f32x4.mul
          (local.tee $12
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.div
              (f32x4.sub
               (f32x4.pmin
                (local.get $14)
                (v128.const i32x4 0xc20c0000 0xc20c0000 0xc20c0000 0xc20c0000)
               )
               (v128.load
                (i32.add
                 (local.get $3)
                 (local.get $10)
                )
               )
              )
              (local.get $58)
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $17
      (f32x4.gt
       (local.tee $13
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $14)
           (f32x4.mul
            (local.get $26)
            (f32x4.add
             (f32x4.add
              (local.get $61)
              (f32x4.mul
               (local.tee $14
                (f32x4.add
                 (f32x4.mul
                  (v128.load
                   (i32.add
                    (local.get $10)
                    (local.get $23)
                   )
                  )
                  (local.get $54)
                 )
                 (f32x4.mul
                  (f32x4.convert_i32x4_s
                   (v128.and
                    (i32x4.shr_u
                     (local.get $28)
                     (i32.const 16)
                    )
                    (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                   )
                  )
                  (local.get $53)
                 )
                )
               )
               (local.get $60)
              )
             )
             (f32x4.mul
              (local.get $59)
              (f32x4.mul
               (f32x4.add
                (f32x4.add
                 (f32x4.mul
                  (f32x4.mul
                   (local.tee $12
                    (f32x4.sub
                     (f32x4.sub
                      (local.get $12)
                      (f32x4.mul
                       (local.get $31)
                       (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                      )
                     )
                     (f32x4.mul
                      (local.get $31)
                      (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                     )
                    )
                   )
                   (local.get $12)
                  )
                  (f32x4.add
                   (f32x4.mul
                    (local.get $12)
                    (f32x4.add
                     (f32x4.mul
                      (local.get $12)
                      (f32x4.add
                       (f32x4.mul
                        (local.get $12)
                        (f32x4.add
                         (f32x4.mul
                          (local.get $12)
                          (f32x4.add
                           (f32x4.mul
                            (local.get $12)
                            (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                           )
                           (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                          )
                         )
                         (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                        )
                       )
                       (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                      )
                     )
                     (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                    )
                   )
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  )
                 )
                 (f32x4.mul
                  (local.get $12)
                  (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                 )
                )
                (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
               )
               (i32x4.add
                (i32x4.shl
                 (local.get $11)
                 (i32.const 23)
                )
                (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
               )
              )
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $26)
            (f32x4.add
             (f32x4.add
              (local.get $62)
              (f32x4.add
               (local.get $29)
               (f32x4.mul
                (f32x4.mul
                 (local.get $25)
                 (f32x4.pmin
                  (f32x4.add
                   (f32x4.div
                    (local.tee $12
                     (f32x4.add
                      (f32x4.mul
                       (v128.load
                        (i32.add
                         (local.get $10)
                         (local.get $22)
                        )
                       )
                       (local.get $52)
                      )
                      (f32x4.add
                       (f32x4.mul
                        (f32x4.convert_i32x4_s
                         (v128.and
                          (local.get $28)
                          (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
                         )
                        )
                        (local.get $50)
                       )
                       (f32x4.mul
                        (local.get $64)
                        (local.get $51)
                       )
                      )
                     )
                    )
                    (local.get $25)
                   )
                   (local.get $56)
                  )
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 )
                )
                (f32x4.div
                 (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 (f32x4.add
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (f32x4.mul
                   (local.get $55)
                   (f32x4.mul
                    (f32x4.add
                     (f32x4.add
                      (f32x4.mul
                       (f32x4.mul
                        (local.tee $11
                         (f32x4.sub
                          (f32x4.sub
                           (local.get $13)
                           (f32x4.mul
                            (local.get $30)
                            (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                           )
                          )
                          (f32x4.mul
                           (local.get $30)
                           (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                          )
                         )
                        )
                        (local.get $11)
                       )
                       (f32x4.add
                        (f32x4.mul
                         (local.get $11)
                         (f32x4.add
                          (f32x4.mul
                           (local.get $11)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $11)
                             (f32x4.add
                              (f32x4.mul
                               (local.get $11)
                               (f32x4.add
                                (f32x4.mul
                                 (local.get $11)
                                 (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                )
                                (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                               )
                              )
                              (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                             )
                            )
                            (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                           )
                          )
                          (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                         )
                        )
                        (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                       )
                      )
                      (f32x4.mul
                       (local.get $11)
                       (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                      )
                     )
                     (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                    )
                    (i32x4.add
                     (i32x4.shl
                      (local.get $17)
                      (i32.const 23)
                     )
                     (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
             (local.get $14)
            )
           )
          )
         )
         (local.get $27)
         (f32x4.gt
          (local.tee $11
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $10)
               (local.get $18)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $57)
         )
        )
       )
       (local.get $63)
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $11
          (v128.andnot
           (local.get $11)
           (local.get $17)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $0
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $15
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $0)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $0
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $10)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $15)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $15)
         (f32.load
          (i32.add
           (local.tee $0
            (i32.shl
             (local.get $0)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $10)
            (local.get $18)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $15)
         (local.get $13)
        )
        (f32.store offset=16
         (local.get $15)
         (f32.load offset=16
          (i32.add
           (local.get $0)
           (local.get $15)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $10)
       (local.get $20)
      )
      (v128.bitselect
       (local.get $27)
       (local.get $13)
       (local.get $17)
      )
     )
     (v128.store
      (i32.add
       (local.get $10)
       (local.get $18)
      )
      (local.get $11)
     )
     (v128.store
      (i32.add
       (local.get $10)
       (local.get $21)
      )
      (local.get $29)
     )
     (v128.store
      (i32.add
       (local.get $10)
       (local.get $22)
      )
      (local.get $12)
     )
     (v128.store
      (i32.add
       (local.get $10)
       (local.get $23)
      )
      (local.get $14)
     )
     (v128.store
      (i32.add
       (local.get $1)
       (local.get $10)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $16
      (f32x4.add
       (local.get $16)
       (f32x4.sub
        (local.get $13)
        (local.get $13)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $8)
       (local.tee $10
        (i32.add
         (local.get $10)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $16)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $16)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $16)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $16)
    )
   )
  )
 )
 (func $excitatoryWithoutNmdaWithoutAdaptation (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 f64)
  (local $21 v128)
  (local $22 v128)
  (local $23 v128)
  (local $24 f64)
  (local $25 f64)
  (local $26 f64)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 i32)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  (local $38 v128)
  (local $39 v128)
  (local $40 v128)
  (local $41 v128)
  (local $42 v128)
  (local $43 v128)
  (local $44 v128)
  (local $45 v128)
  (local $46 v128)
  (local $47 v128)
  (local.set $17
   (i32.load offset=208
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=212
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $15
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $18
   (i32.load offset=224
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $19
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $24
   (f64.load
    (local.get $0)
   )
  )
  (local.set $4
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $20
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=120
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $34
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $35
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $36
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $37
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $38
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $39
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $40
     (f32x4.splat
      (f32.demote_f64
       (local.get $27)
      )
     )
    )
    (local.set $41
     (f32x4.splat
      (f32.demote_f64
       (local.get $20)
      )
     )
    )
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $4)
        (local.get $20)
       )
      )
     )
    )
    (local.set $43
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $44
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $4)
        (local.get $25)
       )
      )
     )
    )
    (local.set $45
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $21
     (f32x4.splat
      (f32.demote_f64
       (local.get $24)
      )
     )
    )
    (local.set $22
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $46
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (loop $passes
     (local.set $23
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $18)
         )
        )
        (local.get $37)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $13
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $35)
        )
        (f32x4.mul
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $2)
          )
         )
         (local.get $36)
        )
       )
      )
     )
     (local.set $10
      (f32x4.sub
       (local.tee $47
        (f32x4.add
         (f32x4.mul
          (local.tee $11
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.div
              (f32x4.sub
               (f32x4.pmin
                (local.tee $14
                 (v128.load
                  (i32.add
                   (local.get $0)
                   (local.get $17)
                  )
                 )
                )
                (v128.const i32x4 0xc20c0000 0xc20c0000 0xc20c0000 0xc20c0000)
               )
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $3)
                )
               )
              )
              (local.get $41)
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $14
      (f32x4.gt
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $14)
           (f32x4.mul
            (local.get $21)
            (f32x4.add
             (f32x4.add
              (local.get $44)
              (f32x4.mul
               (local.tee $13
                (f32x4.add
                 (f32x4.mul
                  (v128.load
                   (i32.add
                    (local.get $0)
                    (local.get $19)
                   )
                  )
                  (local.get $39)
                 )
                 (f32x4.mul
                  (f32x4.convert_i32x4_s
                   (v128.and
                    (i32x4.shr_u
                     (local.get $13)
                     (i32.const 16)
                    )
                    (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                   )
                  )
                  (local.get $38)
                 )
                )
               )
               (local.get $43)
              )
             )
             (f32x4.mul
              (local.get $42)
              (f32x4.mul
               (f32x4.add
                (f32x4.add
                 (f32x4.mul
                  (f32x4.mul
                   (local.tee $10
                    (f32x4.sub
                     (f32x4.sub
                      (local.get $11)
                      (f32x4.mul
                       (local.get $10)
                       (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                      )
                     )
                     (f32x4.mul
                      (local.get $10)
                      (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                     )
                    )
                   )
                   (local.get $10)
                  )
                  (f32x4.add
                   (f32x4.mul
                    (local.get $10)
                    (f32x4.add
                     (f32x4.mul
                      (local.get $10)
                      (f32x4.add
                       (f32x4.mul
                        (local.get $10)
                        (f32x4.add
                         (f32x4.mul
                          (local.get $10)
                          (f32x4.add
                           (f32x4.mul
                            (local.get $10)
                            (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                           )
                           (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                          )
                         )
                         (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                        )
                       )
                       (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                      )
                     )
                     (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                    )
                   )
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  )
                 )
                 (f32x4.mul
                  (local.get $10)
                  (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                 )
                )
                (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
               )
               (i32x4.add
                (i32x4.shl
                 (local.get $47)
                 (i32.const 23)
                )
                (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
               )
              )
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $21)
            (f32x4.add
             (f32x4.add
              (local.get $45)
              (local.get $23)
             )
             (local.get $13)
            )
           )
          )
         )
         (local.get $22)
         (f32x4.gt
          (local.tee $11
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $15)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $40)
         )
        )
       )
       (local.get $46)
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $11
          (v128.andnot
           (local.get $11)
           (local.get $14)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $8
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $8
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $8)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $16
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $8)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $8)
         (f32.load
          (i32.add
           (local.tee $16
            (i32.shl
             (local.get $16)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $15)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $8)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $8)
         (f32.load offset=16
          (i32.add
           (local.get $8)
           (local.get $16)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $17)
      )
      (v128.bitselect
       (local.get $22)
       (local.get $10)
       (local.get $14)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $15)
      )
      (local.get $11)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $18)
      )
      (local.get $23)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $19)
      )
      (local.get $13)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $12
      (f32x4.add
       (local.get $12)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $34)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $12)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $12)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $12)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $12)
    )
   )
  )
 )
 (func $excitatoryWithoutAdaptationWithoutUpswing (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 f64)
  (local $25 f64)
  (local $26 v128)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 f64)
  (local $40 f64)
  (local $41 f64)
  (local $42 f64)
  (local $43 f64)
  (local $44 f64)
  (local $45 f64)
  (local $46 f64)
  (local $47 f64)
  (local $48 f64)
  (local $49 f64)
  (local $50 i32)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 v128)
  (local $57 v128)
  (local $58 v128)
  (local $59 v128)
  (local $60 v128)
  (local $61 v128)
  (local $62 v128)
  (local $63 v128)
  (local $64 v128)
  (local $65 v128)
  (local $66 v128)
  (local $67 v128)
  (local $68 v128)
  (local $69 v128)
  (local $70 v128)
  (local $71 v128)
  (local $72 v128)
  (local $73 v128)
  (local $74 v128)
  (local $75 v128)
  (local.set $19
   (i32.load offset=208
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=212
    (local.get $0)
   )
  )
  (local.set $20
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $21
   (i32.load offset=224
    (local.get $0)
   )
  )
  (local.set $22
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $23
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load
    (local.get $0)
   )
  )
  (local.set $24
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $40
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $41
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $42
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $43
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $44
   (f64.load offset=152
    (local.get $0)
   )
  )
  (local.set $45
   (f64.load offset=160
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=168
    (local.get $0)
   )
  )
  (local.set $46
   (f64.load offset=176
    (local.get $0)
   )
  )
  (local.set $47
   (f64.load offset=184
    (local.get $0)
   )
  )
  (local.set $48
   (f64.load offset=192
    (local.get $0)
   )
  )
  (local.set $49
   (f64.load offset=200
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $50
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $39)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $56
     (f32x4.splat
      (f32.demote_f64
       (local.get $40)
      )
     )
    )
    (local.set $57
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $58
     (f32x4.splat
      (f32.demote_f64
       (local.get $41)
      )
     )
    )
    (local.set $59
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $38)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $26
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $60
     (f32x4.splat
      (f32.demote_f64
       (local.get $44)
      )
     )
    )
    (local.set $61
     (f32x4.splat
      (f32.demote_f64
       (local.get $45)
      )
     )
    )
    (local.set $62
     (f32x4.splat
      (f32.demote_f64
       (local.get $25)
      )
     )
    )
    (local.set $63
     (f32x4.splat
      (f32.demote_f64
       (f64.sub
        (f64.const 1)
        (local.get $25)
       )
      )
     )
    )
    (local.set $64
     (f32x4.splat
      (f32.demote_f64
       (local.get $46)
      )
     )
    )
    (local.set $65
     (f32x4.splat
      (f32.demote_f64
       (local.get $47)
      )
     )
    )
    (local.set $66
     (f32x4.splat
      (f32.demote_f64
       (local.get $48)
      )
     )
    )
    (local.set $67
     (f32x4.splat
      (f32.demote_f64
       (local.get $49)
      )
     )
    )
    (local.set $68
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (local.set $69
     (f32x4.splat
      (f32.demote_f64
       (local.get $42)
      )
     )
    )
    (local.set $70
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $24)
        (local.get $31)
       )
      )
     )
    )
    (local.set $71
     (f32x4.splat
      (f32.demote_f64
       (local.get $24)
      )
     )
    )
    (local.set $27
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $28
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $72
     (f32x4.splat
      (f32.demote_f64
       (local.get $43)
      )
     )
    )
    (loop $passes
     (local.set $29
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $21)
         )
        )
        (local.get $53)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $10
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $51)
        )
        (f32x4.mul
         (local.tee $13
          (v128.load
           (i32.add
            (local.get $0)
            (local.get $2)
           )
          )
         )
         (local.get $52)
        )
       )
      )
     )
     (local.set $11
      (f32x4.sub
       (local.tee $17
        (f32x4.add
         (f32x4.mul
          (local.tee $15
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $14
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $19)
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $15
      (f32x4.gt
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $14)
           (f32x4.mul
            (local.get $27)
            (f32x4.add
             (local.get $70)
             (f32x4.mul
              (local.tee $14
               (f32x4.add
                (f32x4.mul
                 (v128.load
                  (i32.add
                   (local.get $0)
                   (local.get $23)
                  )
                 )
                 (local.get $58)
                )
                (f32x4.mul
                 (f32x4.convert_i32x4_s
                  (v128.and
                   (i32x4.shr_u
                    (local.get $10)
                    (i32.const 16)
                   )
                   (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                  )
                 )
                 (local.get $57)
                )
               )
              )
              (local.get $69)
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $27)
            (f32x4.add
             (f32x4.add
              (local.get $71)
              (f32x4.add
               (local.get $29)
               (f32x4.mul
                (f32x4.mul
                 (f32x4.mul
                  (local.get $26)
                  (local.tee $13
                   (f32x4.pmin
                    (f32x4.add
                     (f32x4.div
                      (local.tee $73
                       (f32x4.add
                        (f32x4.mul
                         (v128.load
                          (i32.add
                           (local.get $0)
                           (local.get $22)
                          )
                         )
                         (local.get $56)
                        )
                        (f32x4.add
                         (f32x4.mul
                          (f32x4.convert_i32x4_s
                           (v128.and
                            (local.get $10)
                            (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
                           )
                          )
                          (local.get $54)
                         )
                         (f32x4.mul
                          (local.get $13)
                          (local.get $55)
                         )
                        )
                       )
                      )
                      (local.get $26)
                     )
                     (local.get $60)
                    )
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   )
                  )
                 )
                 (local.tee $74
                  (f32x4.div
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   (f32x4.add
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                    (f32x4.mul
                     (local.get $59)
                     (local.tee $17
                      (f32x4.mul
                       (f32x4.add
                        (f32x4.add
                         (f32x4.mul
                          (f32x4.mul
                           (local.tee $10
                            (f32x4.sub
                             (f32x4.sub
                              (local.get $15)
                              (f32x4.mul
                               (local.get $11)
                               (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                              )
                             )
                             (f32x4.mul
                              (local.get $11)
                              (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                             )
                            )
                           )
                           (local.get $10)
                          )
                          (f32x4.add
                           (f32x4.mul
                            (local.get $10)
                            (f32x4.add
                             (f32x4.mul
                              (local.get $10)
                              (f32x4.add
                               (f32x4.mul
                                (local.get $10)
                                (f32x4.add
                                 (f32x4.mul
                                  (local.get $10)
                                  (f32x4.add
                                   (f32x4.mul
                                    (local.get $10)
                                    (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                   )
                                   (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                                  )
                                 )
                                 (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                                )
                               )
                               (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                              )
                             )
                             (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                            )
                           )
                           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                          )
                         )
                         (f32x4.mul
                          (local.get $10)
                          (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                         )
                        )
                        (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                       )
                       (i32x4.add
                        (i32x4.shl
                         (local.get $17)
                         (i32.const 23)
                        )
                        (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                       )
                      )
                     )
                    )
                   )
                  )
                 )
                )
                (local.tee $75
                 (f32x4.sub
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (local.tee $11
                   (v128.load
                    (i32.add
                     (local.get $0)
                     (local.get $20)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
             (local.get $14)
            )
           )
          )
         )
         (local.get $28)
         (f32x4.gt
          (local.tee $18
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $16)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $68)
         )
        )
       )
       (local.get $72)
      )
     )
     (if
      (local.tee $8
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $18
          (v128.andnot
           (local.get $18)
           (local.get $15)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $3
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $3
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $3)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $9
           (i32.ctz
            (local.get $8)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $3)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $3)
         (f32.load
          (i32.add
           (local.tee $9
            (i32.shl
             (local.get $9)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $16)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $3)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $3)
         (f32.load offset=16
          (i32.add
           (local.get $3)
           (local.get $9)
          )
         )
        )
        (br_if $lanes
         (local.tee $8
          (i32.and
           (local.get $8)
           (i32.sub
            (local.get $8)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $19)
      )
      (v128.bitselect
       (local.get $28)
       (local.get $10)
       (local.get $15)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $20)
      )
      (f32x4.pmin
       (f32x4.max
        (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        (f32x4.add
         (local.get $11)
         (f32x4.mul
          (local.get $67)
          (f32x4.sub
           (f32x4.mul
            (f32x4.mul
             (f32x4.mul
              (local.get $13)
              (local.get $74)
             )
             (local.get $64)
            )
            (local.get $75)
           )
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (f32x4.mul
               (local.get $13)
               (local.get $65)
              )
              (f32x4.add
               (local.get $63)
               (f32x4.mul
                (local.get $62)
                (f32x4.pmin
                 (f32x4.sqrt
                  (f32x4.div
                   (local.get $61)
                   (local.get $17)
                  )
                 )
                 (v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000)
                )
               )
              )
             )
             (local.get $66)
            )
            (local.get $11)
           )
          )
         )
        )
       )
       (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $16)
      )
      (local.get $18)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $21)
      )
      (local.get $29)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $22)
      )
      (local.get $73)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $23)
      )
      (local.get $14)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $12
      (f32x4.add
       (local.get $12)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $50)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $12)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $12)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $12)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $12)
    )
   )
  )
 )
 (func $excitatoryWithoutBlockWithoutAdaptationWithoutUpswing (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 i32)
  (local $16 v128)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 f64)
  (local $22 v128)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 f64)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 f64)
  (local $40 f64)
  (local $41 i32)
  (local $42 v128)
  (local $43 v128)
  (local $44 v128)
  (local $45 v128)
  (local $46 v128)
  (local $47 v128)
  (local $48 v128)
  (local $49 v128)
  (local $50 v128)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 v128)
  (local $57 v128)
  (local.set $17
   (i32.load offset=208
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=212
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $15
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $18
   (i32.load offset=224
    (local.get $0)
   )
  )
  (local.set $19
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $20
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load
    (local.get $0)
   )
  )
  (local.set $21
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $40
   (f64.load offset=152
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $41
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $43
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $44
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $45
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $46
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $47
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $48
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (local.set $49
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $50
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $34)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $22
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $40)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $21)
        (local.get $27)
       )
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (local.get $21)
      )
     )
    )
    (local.set $23
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $24
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $56
     (f32x4.splat
      (f32.demote_f64
       (local.get $39)
      )
     )
    )
    (loop $passes
     (local.set $25
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $18)
         )
        )
        (local.get $44)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $10
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $42)
        )
        (f32x4.mul
         (local.tee $16
          (v128.load
           (i32.add
            (local.get $0)
            (local.get $2)
           )
          )
         )
         (local.get $43)
        )
       )
      )
     )
     (local.set $12
      (f32x4.sub
       (local.tee $57
        (f32x4.add
         (f32x4.mul
          (local.tee $11
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $14
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $17)
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $12
      (f32x4.gt
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $14)
           (f32x4.mul
            (local.get $23)
            (f32x4.add
             (local.get $54)
             (f32x4.mul
              (local.tee $14
               (f32x4.add
                (f32x4.mul
                 (v128.load
                  (i32.add
                   (local.get $0)
                   (local.get $20)
                  )
                 )
                 (local.get $49)
                )
                (f32x4.mul
                 (f32x4.convert_i32x4_s
                  (v128.and
                   (i32x4.shr_u
                    (local.get $10)
                    (i32.const 16)
                   )
                   (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                  )
                 )
                 (local.get $48)
                )
               )
              )
              (local.get $53)
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $23)
            (f32x4.add
             (f32x4.add
              (local.get $55)
              (f32x4.add
               (local.get $25)
               (f32x4.mul
                (f32x4.mul
                 (local.get $22)
                 (f32x4.pmin
                  (f32x4.add
                   (f32x4.div
                    (local.tee $16
                     (f32x4.add
                      (f32x4.mul
                       (v128.load
                        (i32.add
                         (local.get $0)
                         (local.get $19)
                        )
                       )
                       (local.get $47)
                      )
                      (f32x4.add
                       (f32x4.mul
                        (f32x4.convert_i32x4_s
                         (v128.and
                          (local.get $10)
                          (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
                         )
                        )
                        (local.get $45)
                       )
                       (f32x4.mul
                        (local.get $16)
                        (local.get $46)
                       )
                      )
                     )
                    )
                    (local.get $22)
                   )
                   (local.get $51)
                  )
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 )
                )
                (f32x4.div
                 (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 (f32x4.add
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (f32x4.mul
                   (local.get $50)
                   (f32x4.mul
                    (f32x4.add
                     (f32x4.add
                      (f32x4.mul
                       (f32x4.mul
                        (local.tee $10
                         (f32x4.sub
                          (f32x4.sub
                           (local.get $11)
                           (f32x4.mul
                            (local.get $12)
                            (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                           )
                          )
                          (f32x4.mul
                           (local.get $12)
                           (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                          )
                         )
                        )
                        (local.get $10)
                       )
                       (f32x4.add
                        (f32x4.mul
                         (local.get $10)
                         (f32x4.add
                          (f32x4.mul
                           (local.get $10)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $10)
                             (f32x4.add
                              (f32x4.mul
                               (local.get $10)
                               (f32x4.add
                                (f32x4.mul
                                 (local.get $10)
                                 (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                )
                                (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                               )
                              )
                              (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                             )
                            )
                            (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                           )
                          )
                          (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                         )
                        )
                        (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                       )
                      )
                      (f32x4.mul
                       (local.get $10)
                       (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                      )
                     )
                     (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                    )
                    (i32x4.add
                     (i32x4.shl
                      (local.get $57)
                      (i32.const 23)
                     )
                     (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
             (local.get $14)
            )
           )
          )
         )
         (local.get $24)
         (f32x4.gt
          (local.tee $11
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $15)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $52)
         )
        )
       )
       (local.get $56)
      )
     )
     (if
      (local.tee $8
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $11
          (v128.andnot
           (local.get $11)
           (local.get $12)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $3
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $3
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $3)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $9
           (i32.ctz
            (local.get $8)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $3)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $3)
         (f32.load
          (i32.add
           (local.tee $9
            (i32.shl
             (local.get $9)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $15)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $3)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $3)
         (f32.load offset=16
          (i32.add
           (local.get $3)
           (local.get $9)
          )
         )
        )
        (br_if $lanes
         (local.tee $8
          (i32.and
           (local.get $8)
           (i32.sub
            (local.get $8)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $17)
      )
      (v128.bitselect
       (local.get $24)
       (local.get $10)
       (local.get $12)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $15)
      )
      (local.get $11)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $18)
      )
      (local.get $25)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $19)
      )
      (local.get $16)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $20)
      )
      (local.get $14)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $13
      (f32x4.add
       (local.get $13)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $41)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $13)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $13)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $13)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $13)
    )
   )
  )
 )
 (func $excitatoryWithoutNmdaWithoutAdaptationWithoutUpswing (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 i32)
  (local $13 v128)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 f64)
  (local $23 f64)
  (local $24 f64)
  (local $25 f64)
  (local $26 f64)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 i32)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  (local $38 v128)
  (local $39 v128)
  (local $40 v128)
  (local $41 v128)
  (local $42 v128)
  (local.set $14
   (i32.load offset=208
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=212
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=216
    (local.get $0)
   )
  )
  (local.set $12
   (i32.load offset=220
    (local.get $0)
   )
  )
  (local.set $15
   (i32.load offset=224
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=228
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=232
    (local.get $0)
   )
  )
  (local.set $22
   (f64.load
    (local.get $0)
   )
  )
  (local.set $4
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $23
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $24
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=120
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $32
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $33
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $34
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $35
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $36
     (f32x4.splat
      (f32.demote_f64
       (local.get $27)
      )
     )
    )
    (local.set $37
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $38
     (f32x4.splat
      (f32.demote_f64
       (local.get $25)
      )
     )
    )
    (local.set $39
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $40
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $4)
        (local.get $23)
       )
      )
     )
    )
    (local.set $41
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $17
     (f32x4.splat
      (f32.demote_f64
       (local.get $22)
      )
     )
    )
    (local.set $18
     (f32x4.splat
      (f32.demote_f64
       (local.get $24)
      )
     )
    )
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (loop $passes
     (local.set $19
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $15)
         )
        )
        (local.get $35)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $10
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $33)
        )
        (f32x4.mul
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $2)
          )
         )
         (local.get $34)
        )
       )
      )
     )
     (local.set $21
      (f32x4.gt
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (v128.load
            (i32.add
             (local.get $0)
             (local.get $14)
            )
           )
           (f32x4.mul
            (local.get $17)
            (f32x4.add
             (local.get $40)
             (f32x4.mul
              (local.tee $20
               (f32x4.add
                (f32x4.mul
                 (v128.load
                  (i32.add
                   (local.get $0)
                   (local.get $16)
                  )
                 )
                 (local.get $37)
                )
                (f32x4.mul
                 (f32x4.convert_i32x4_s
                  (v128.and
                   (i32x4.shr_u
                    (local.get $10)
                    (i32.const 16)
                   )
                   (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                  )
                 )
                 (local.get $36)
                )
               )
              )
              (local.get $39)
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $17)
            (f32x4.add
             (f32x4.add
              (local.get $41)
              (local.get $19)
             )
             (local.get $20)
            )
           )
          )
         )
         (local.get $18)
         (f32x4.gt
          (local.tee $13
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $12)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $38)
         )
        )
       )
       (local.get $42)
      )
     )
     (if
      (local.tee $8
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $13
          (v128.andnot
           (local.get $13)
           (local.get $21)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $3
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $3
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $3)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $9
           (i32.ctz
            (local.get $8)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $3)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $3)
         (f32.load
          (i32.add
           (local.tee $9
            (i32.shl
             (local.get $9)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $12)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $3)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $3)
         (f32.load offset=16
          (i32.add
           (local.get $3)
           (local.get $9)
          )
         )
        )
        (br_if $lanes
         (local.tee $8
          (i32.and
           (local.get $8)
           (i32.sub
            (local.get $8)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $14)
      )
      (v128.bitselect
       (local.get $18)
       (local.get $10)
       (local.get $21)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $12)
      )
      (local.get $13)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $15)
      )
      (local.get $19)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $16)
      )
      (local.get $20)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $11
      (f32x4.add
       (local.get $11)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $32)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $11)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $11)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $11)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $11)
    )
   )
  )
 )
 (func $inhibitory (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 v128)
  (local $16 i32)
  (local $17 v128)
  (local $18 v128)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 i32)
  (local $23 i32)
  (local $24 i32)
  (local $25 f64)
  (local $26 f64)
  (local $27 v128)
  (local $28 v128)
  (local $29 v128)
  (local $30 v128)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 f64)
  (local $40 f64)
  (local $41 f64)
  (local $42 f64)
  (local $43 f64)
  (local $44 f64)
  (local $45 f64)
  (local $46 f64)
  (local $47 f64)
  (local $48 f64)
  (local $49 f64)
  (local $50 i32)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 v128)
  (local $57 v128)
  (local $58 v128)
  (local $59 v128)
  (local $60 v128)
  (local $61 v128)
  (local $62 v128)
  (local $63 v128)
  (local $64 v128)
  (local $65 v128)
  (local $66 v128)
  (local $67 v128)
  (local $68 v128)
  (local $69 v128)
  (local $70 v128)
  (local $71 v128)
  (local $72 v128)
  (local $73 v128)
  (local $74 v128)
  (local.set $20
   (i32.load offset=168
    (local.get $0)
   )
  )
  (local.set $21
   (i32.load offset=172
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=176
    (local.get $0)
   )
  )
  (local.set $22
   (i32.load offset=180
    (local.get $0)
   )
  )
  (local.set $23
   (i32.load offset=184
    (local.get $0)
   )
  )
  (local.set $24
   (i32.load offset=188
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $40
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $41
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $42
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $43
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $44
   (f64.load offset=112
    (local.get $0)
   )
  )
  (local.set $45
   (f64.load offset=120
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load offset=128
    (local.get $0)
   )
  )
  (local.set $46
   (f64.load offset=136
    (local.get $0)
   )
  )
  (local.set $47
   (f64.load offset=144
    (local.get $0)
   )
  )
  (local.set $48
   (f64.load offset=152
    (local.get $0)
   )
  )
  (local.set $49
   (f64.load offset=160
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $50
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $35)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $40)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $56
     (f32x4.splat
      (f32.demote_f64
       (local.get $41)
      )
     )
    )
    (local.set $57
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $58
     (f32x4.splat
      (f32.demote_f64
       (local.get $42)
      )
     )
    )
    (local.set $59
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $39)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $27
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $60
     (f32x4.splat
      (f32.demote_f64
       (local.get $44)
      )
     )
    )
    (local.set $61
     (f32x4.splat
      (f32.demote_f64
       (local.get $45)
      )
     )
    )
    (local.set $62
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $63
     (f32x4.splat
      (f32.demote_f64
       (f64.sub
        (f64.const 1)
        (local.get $26)
       )
      )
     )
    )
    (local.set $64
     (f32x4.splat
      (f32.demote_f64
       (local.get $46)
      )
     )
    )
    (local.set $65
     (f32x4.splat
      (f32.demote_f64
       (local.get $47)
      )
     )
    )
    (local.set $66
     (f32x4.splat
      (f32.demote_f64
       (local.get $48)
      )
     )
    )
    (local.set $67
     (f32x4.splat
      (f32.demote_f64
       (local.get $49)
      )
     )
    )
    (local.set $68
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $69
     (f32x4.splat
      (f32.demote_f64
       (local.get $43)
      )
     )
    )
    (local.set $70
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $25)
        (local.get $32)
       )
      )
     )
    )
    (local.set $71
     (f32x4.splat
      (f32.demote_f64
       (local.get $25)
      )
     )
    )
    (local.set $28
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $29
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (loop $passes
     (local.set $30
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $22)
         )
        )
        (local.get $53)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $10
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $51)
        )
        (f32x4.mul
         (local.tee $13
          (v128.load
           (i32.add
            (local.get $0)
            (local.get $2)
           )
          )
         )
         (local.get $52)
        )
       )
      )
     )
     (local.set $11
      (f32x4.sub
       (local.tee $17
        (f32x4.add
         (f32x4.mul
          (local.tee $15
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $14
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $20)
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $15
      (f32x4.ge
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $14)
           (f32x4.mul
            (local.get $28)
            (f32x4.add
             (f32x4.add
              (local.get $70)
              (f32x4.mul
               (local.tee $14
                (f32x4.add
                 (f32x4.mul
                  (v128.load
                   (i32.add
                    (local.get $0)
                    (local.get $24)
                   )
                  )
                  (local.get $58)
                 )
                 (f32x4.mul
                  (f32x4.convert_i32x4_s
                   (v128.and
                    (i32x4.shr_u
                     (local.get $10)
                     (i32.const 16)
                    )
                    (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                   )
                  )
                  (local.get $57)
                 )
                )
               )
               (local.get $69)
              )
             )
             (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $28)
            (f32x4.add
             (f32x4.add
              (local.get $71)
              (f32x4.add
               (local.get $30)
               (f32x4.mul
                (f32x4.mul
                 (f32x4.mul
                  (local.get $27)
                  (local.tee $13
                   (f32x4.pmin
                    (f32x4.add
                     (f32x4.div
                      (local.tee $72
                       (f32x4.add
                        (f32x4.mul
                         (v128.load
                          (i32.add
                           (local.get $0)
                           (local.get $23)
                          )
                         )
                         (local.get $56)
                        )
                        (f32x4.add
                         (f32x4.mul
                          (f32x4.convert_i32x4_s
                           (v128.and
                            (local.get $10)
                            (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
                           )
                          )
                          (local.get $54)
                         )
                         (f32x4.mul
                          (local.get $13)
                          (local.get $55)
                         )
                        )
                       )
                      )
                      (local.get $27)
                     )
                     (local.get $60)
                    )
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   )
                  )
                 )
                 (local.tee $73
                  (f32x4.div
                   (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                   (f32x4.add
                    (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                    (f32x4.mul
                     (local.get $59)
                     (local.tee $17
                      (f32x4.mul
                       (f32x4.add
                        (f32x4.add
                         (f32x4.mul
                          (f32x4.mul
                           (local.tee $10
                            (f32x4.sub
                             (f32x4.sub
                              (local.get $15)
                              (f32x4.mul
                               (local.get $11)
                               (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                              )
                             )
                             (f32x4.mul
                              (local.get $11)
                              (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                             )
                            )
                           )
                           (local.get $10)
                          )
                          (f32x4.add
                           (f32x4.mul
                            (local.get $10)
                            (f32x4.add
                             (f32x4.mul
                              (local.get $10)
                              (f32x4.add
                               (f32x4.mul
                                (local.get $10)
                                (f32x4.add
                                 (f32x4.mul
                                  (local.get $10)
                                  (f32x4.add
                                   (f32x4.mul
                                    (local.get $10)
                                    (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                   )
                                   (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                                  )
                                 )
                                 (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                                )
                               )
                               (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                              )
                             )
                             (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                            )
                           )
                           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                          )
                         )
                         (f32x4.mul
                          (local.get $10)
                          (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                         )
                        )
                        (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                       )
                       (i32x4.add
                        (i32x4.shl
                         (local.get $17)
                         (i32.const 23)
                        )
                        (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                       )
                      )
                     )
                    )
                   )
                  )
                 )
                )
                (local.tee $74
                 (f32x4.sub
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (local.tee $11
                   (v128.load
                    (i32.add
                     (local.get $0)
                     (local.get $21)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
             (local.get $14)
            )
           )
          )
         )
         (local.get $29)
         (f32x4.gt
          (local.tee $18
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $16)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $68)
         )
        )
       )
       (v128.load
        (i32.add
         (local.get $0)
         (local.get $3)
        )
       )
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $18
          (v128.andnot
           (local.get $18)
           (local.get $15)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $8
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $8
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $8)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $19
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $8)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $8)
         (f32.load
          (i32.add
           (local.tee $19
            (i32.shl
             (local.get $19)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $16)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $8)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $8)
         (f32.load offset=16
          (i32.add
           (local.get $8)
           (local.get $19)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $20)
      )
      (v128.bitselect
       (local.get $29)
       (local.get $10)
       (local.get $15)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $21)
      )
      (f32x4.pmin
       (f32x4.max
        (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        (f32x4.add
         (local.get $11)
         (f32x4.mul
          (local.get $67)
          (f32x4.sub
           (f32x4.mul
            (f32x4.mul
             (f32x4.mul
              (local.get $13)
              (local.get $73)
             )
             (local.get $64)
            )
            (local.get $74)
           )
           (f32x4.mul
            (f32x4.add
             (f32x4.mul
              (f32x4.mul
               (local.get $13)
               (local.get $65)
              )
              (f32x4.add
               (local.get $63)
               (f32x4.mul
                (local.get $62)
                (f32x4.pmin
                 (f32x4.sqrt
                  (f32x4.div
                   (local.get $61)
                   (local.get $17)
                  )
                 )
                 (v128.const i32x4 0x40c00000 0x40c00000 0x40c00000 0x40c00000)
                )
               )
              )
             )
             (local.get $66)
            )
            (local.get $11)
           )
          )
         )
        )
       )
       (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $16)
      )
      (local.get $18)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $22)
      )
      (local.get $30)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $23)
      )
      (local.get $72)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $24)
      )
      (local.get $14)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $12
      (f32x4.add
       (local.get $12)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $50)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $12)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $12)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $12)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $12)
    )
   )
  )
 )
 (func $inhibitoryWithoutBlock (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 v128)
  (local $13 v128)
  (local $14 v128)
  (local $15 i32)
  (local $16 v128)
  (local $17 i32)
  (local $18 i32)
  (local $19 i32)
  (local $20 i32)
  (local $21 i32)
  (local $22 f64)
  (local $23 v128)
  (local $24 v128)
  (local $25 v128)
  (local $26 v128)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 f64)
  (local $33 f64)
  (local $34 f64)
  (local $35 f64)
  (local $36 f64)
  (local $37 f64)
  (local $38 f64)
  (local $39 f64)
  (local $40 f64)
  (local $41 i32)
  (local $42 v128)
  (local $43 v128)
  (local $44 v128)
  (local $45 v128)
  (local $46 v128)
  (local $47 v128)
  (local $48 v128)
  (local $49 v128)
  (local $50 v128)
  (local $51 v128)
  (local $52 v128)
  (local $53 v128)
  (local $54 v128)
  (local $55 v128)
  (local $56 v128)
  (local.set $18
   (i32.load offset=168
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=172
    (local.get $0)
   )
  )
  (local.set $15
   (i32.load offset=176
    (local.get $0)
   )
  )
  (local.set $19
   (i32.load offset=180
    (local.get $0)
   )
  )
  (local.set $20
   (i32.load offset=184
    (local.get $0)
   )
  )
  (local.set $21
   (i32.load offset=188
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load
    (local.get $0)
   )
  )
  (local.set $22
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $32
   (f64.load offset=48
    (local.get $0)
   )
  )
  (local.set $33
   (f64.load offset=56
    (local.get $0)
   )
  )
  (local.set $34
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $35
   (f64.load offset=72
    (local.get $0)
   )
  )
  (local.set $36
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $37
   (f64.load offset=88
    (local.get $0)
   )
  )
  (local.set $38
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $39
   (f64.load offset=104
    (local.get $0)
   )
  )
  (local.set $40
   (f64.load offset=112
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $41
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $42
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $43
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $44
     (f32x4.splat
      (f32.demote_f64
       (local.get $36)
      )
     )
    )
    (local.set $45
     (f32x4.splat
      (f32.demote_f64
       (local.get $33)
      )
     )
    )
    (local.set $46
     (f32x4.splat
      (f32.demote_f64
       (local.get $32)
      )
     )
    )
    (local.set $47
     (f32x4.splat
      (f32.demote_f64
       (local.get $37)
      )
     )
    )
    (local.set $48
     (f32x4.splat
      (f32.demote_f64
       (local.get $34)
      )
     )
    )
    (local.set $49
     (f32x4.splat
      (f32.demote_f64
       (local.get $38)
      )
     )
    )
    (local.set $50
     (f32x4.splat
      (f32.demote_f64
       (f64.div
        (local.get $35)
        (f64.const 3.57)
       )
      )
     )
    )
    (local.set $23
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $51
     (f32x4.splat
      (f32.demote_f64
       (local.get $40)
      )
     )
    )
    (local.set $52
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $53
     (f32x4.splat
      (f32.demote_f64
       (local.get $39)
      )
     )
    )
    (local.set $54
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $22)
        (local.get $28)
       )
      )
     )
    )
    (local.set $55
     (f32x4.splat
      (f32.demote_f64
       (local.get $22)
      )
     )
    )
    (local.set $24
     (f32x4.splat
      (f32.demote_f64
       (local.get $27)
      )
     )
    )
    (local.set $25
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (loop $passes
     (local.set $26
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $19)
         )
        )
        (local.get $44)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $10
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $42)
        )
        (f32x4.mul
         (local.tee $16
          (v128.load
           (i32.add
            (local.get $0)
            (local.get $2)
           )
          )
         )
         (local.get $43)
        )
       )
      )
     )
     (local.set $12
      (f32x4.sub
       (local.tee $56
        (f32x4.add
         (f32x4.mul
          (local.tee $11
           (f32x4.pmax
            (f32x4.pmin
             (f32x4.mul
              (v128.const i32x4 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6 0xbd7df3b6)
              (local.tee $14
               (v128.load
                (i32.add
                 (local.get $0)
                 (local.get $18)
                )
               )
              )
             )
             (v128.const i32x4 0x42b2cccd 0x42b2cccd 0x42b2cccd 0x42b2cccd)
            )
            (v128.const i32x4 0xc2af3333 0xc2af3333 0xc2af3333 0xc2af3333)
           )
          )
          (v128.const i32x4 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b 0x3fb8aa3b)
         )
         (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
        )
       )
       (v128.const i32x4 0x4b400000 0x4b400000 0x4b400000 0x4b400000)
      )
     )
     (local.set $12
      (f32x4.ge
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (local.get $14)
           (f32x4.mul
            (local.get $24)
            (f32x4.add
             (local.get $54)
             (f32x4.mul
              (local.tee $14
               (f32x4.add
                (f32x4.mul
                 (v128.load
                  (i32.add
                   (local.get $0)
                   (local.get $21)
                  )
                 )
                 (local.get $49)
                )
                (f32x4.mul
                 (f32x4.convert_i32x4_s
                  (v128.and
                   (i32x4.shr_u
                    (local.get $10)
                    (i32.const 16)
                   )
                   (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                  )
                 )
                 (local.get $48)
                )
               )
              )
              (local.get $53)
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $24)
            (f32x4.add
             (f32x4.add
              (local.get $55)
              (f32x4.add
               (local.get $26)
               (f32x4.mul
                (f32x4.mul
                 (local.get $23)
                 (f32x4.pmin
                  (f32x4.add
                   (f32x4.div
                    (local.tee $16
                     (f32x4.add
                      (f32x4.mul
                       (v128.load
                        (i32.add
                         (local.get $0)
                         (local.get $20)
                        )
                       )
                       (local.get $47)
                      )
                      (f32x4.add
                       (f32x4.mul
                        (f32x4.convert_i32x4_s
                         (v128.and
                          (local.get $10)
                          (v128.const i32x4 0x0000ffff 0x0000ffff 0x0000ffff 0x0000ffff)
                         )
                        )
                        (local.get $45)
                       )
                       (f32x4.mul
                        (local.get $16)
                        (local.get $46)
                       )
                      )
                     )
                    )
                    (local.get $23)
                   )
                   (local.get $51)
                  )
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 )
                )
                (f32x4.div
                 (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                 (f32x4.add
                  (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                  (f32x4.mul
                   (local.get $50)
                   (f32x4.mul
                    (f32x4.add
                     (f32x4.add
                      (f32x4.mul
                       (f32x4.mul
                        (local.tee $10
                         (f32x4.sub
                          (f32x4.sub
                           (local.get $11)
                           (f32x4.mul
                            (local.get $12)
                            (v128.const i32x4 0x3f318000 0x3f318000 0x3f318000 0x3f318000)
                           )
                          )
                          (f32x4.mul
                           (local.get $12)
                           (v128.const i32x4 0xb95e8083 0xb95e8083 0xb95e8083 0xb95e8083)
                          )
                         )
                        )
                        (local.get $10)
                       )
                       (f32x4.add
                        (f32x4.mul
                         (local.get $10)
                         (f32x4.add
                          (f32x4.mul
                           (local.get $10)
                           (f32x4.add
                            (f32x4.mul
                             (local.get $10)
                             (f32x4.add
                              (f32x4.mul
                               (local.get $10)
                               (f32x4.add
                                (f32x4.mul
                                 (local.get $10)
                                 (v128.const i32x4 0x39d06967 0x39d06967 0x39d06967 0x39d06967)
                                )
                                (v128.const i32x4 0x3b3743ce 0x3b3743ce 0x3b3743ce 0x3b3743ce)
                               )
                              )
                              (v128.const i32x4 0x3c888908 0x3c888908 0x3c888908 0x3c888908)
                             )
                            )
                            (v128.const i32x4 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1 0x3daaa9c1)
                           )
                          )
                          (v128.const i32x4 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa 0x3eaaaaaa)
                         )
                        )
                        (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
                       )
                      )
                      (f32x4.mul
                       (local.get $10)
                       (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                      )
                     )
                     (v128.const i32x4 0x40000000 0x40000000 0x40000000 0x40000000)
                    )
                    (i32x4.add
                     (i32x4.shl
                      (local.get $56)
                      (i32.const 23)
                     )
                     (v128.const i32x4 0x3f000000 0x3f000000 0x3f000000 0x3f000000)
                    )
                   )
                  )
                 )
                )
               )
              )
             )
             (local.get $14)
            )
           )
          )
         )
         (local.get $25)
         (f32x4.gt
          (local.tee $11
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $15)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $52)
         )
        )
       )
       (v128.load
        (i32.add
         (local.get $0)
         (local.get $3)
        )
       )
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $11
          (v128.andnot
           (local.get $11)
           (local.get $12)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $8
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $8
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $8)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $17
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $8)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $8)
         (f32.load
          (i32.add
           (local.tee $17
            (i32.shl
             (local.get $17)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $15)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $8)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $8)
         (f32.load offset=16
          (i32.add
           (local.get $8)
           (local.get $17)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $18)
      )
      (v128.bitselect
       (local.get $25)
       (local.get $10)
       (local.get $12)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $15)
      )
      (local.get $11)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $19)
      )
      (local.get $26)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $20)
      )
      (local.get $16)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $21)
      )
      (local.get $14)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $13
      (f32x4.add
       (local.get $13)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $41)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $13)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $13)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $13)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $13)
    )
   )
  )
 )
 (func $inhibitoryWithoutNmda (param $0 i32) (param $1 i32) (param $2 i32) (param $3 i32) (param $4 f64) (param $5 f64) (param $6 i32) (param $7 i32) (param $8 i32) (param $9 i32) (result f64)
  (local $10 v128)
  (local $11 v128)
  (local $12 i32)
  (local $13 v128)
  (local $14 i32)
  (local $15 i32)
  (local $16 i32)
  (local $17 i32)
  (local $18 v128)
  (local $19 v128)
  (local $20 v128)
  (local $21 v128)
  (local $22 v128)
  (local $23 f64)
  (local $24 f64)
  (local $25 f64)
  (local $26 f64)
  (local $27 f64)
  (local $28 f64)
  (local $29 f64)
  (local $30 f64)
  (local $31 f64)
  (local $32 i32)
  (local $33 v128)
  (local $34 v128)
  (local $35 v128)
  (local $36 v128)
  (local $37 v128)
  (local $38 v128)
  (local $39 v128)
  (local $40 v128)
  (local $41 v128)
  (local.set $15
   (i32.load offset=168
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=172
    (local.get $0)
   )
  )
  (local.set $12
   (i32.load offset=176
    (local.get $0)
   )
  )
  (local.set $16
   (i32.load offset=180
    (local.get $0)
   )
  )
  (drop
   (i32.load offset=184
    (local.get $0)
   )
  )
  (local.set $17
   (i32.load offset=188
    (local.get $0)
   )
  )
  (local.set $23
   (f64.load
    (local.get $0)
   )
  )
  (local.set $4
   (f64.load offset=8
    (local.get $0)
   )
  )
  (local.set $24
   (f64.load offset=16
    (local.get $0)
   )
  )
  (local.set $25
   (f64.load offset=24
    (local.get $0)
   )
  )
  (local.set $26
   (f64.load offset=32
    (local.get $0)
   )
  )
  (local.set $27
   (f64.load offset=40
    (local.get $0)
   )
  )
  (local.set $28
   (f64.load offset=64
    (local.get $0)
   )
  )
  (local.set $29
   (f64.load offset=80
    (local.get $0)
   )
  )
  (local.set $30
   (f64.load offset=96
    (local.get $0)
   )
  )
  (local.set $31
   (f64.load offset=104
    (local.get $0)
   )
  )
  (if
   (i32.lt_u
    (local.tee $0
     (i32.shl
      (local.get $8)
      (i32.const 2)
     )
    )
    (local.tee $32
     (i32.shl
      (local.get $9)
      (i32.const 2)
     )
    )
   )
   (then
    (local.set $33
     (f32x4.splat
      (f32.demote_f64
       (local.get $5)
      )
     )
    )
    (local.set $34
     (f32x4.splat
      (f32.demote_f64
       (local.get $27)
      )
     )
    )
    (local.set $35
     (f32x4.splat
      (f32.demote_f64
       (local.get $29)
      )
     )
    )
    (local.set $36
     (f32x4.splat
      (f32.demote_f64
       (local.get $28)
      )
     )
    )
    (local.set $37
     (f32x4.splat
      (f32.demote_f64
       (local.get $30)
      )
     )
    )
    (local.set $38
     (f32x4.splat
      (f32.demote_f64
       (local.get $26)
      )
     )
    )
    (local.set $39
     (f32x4.splat
      (f32.demote_f64
       (local.get $31)
      )
     )
    )
    (local.set $40
     (f32x4.splat
      (f32.demote_f64
       (f64.mul
        (local.get $4)
        (local.get $24)
       )
      )
     )
    )
    (local.set $41
     (f32x4.splat
      (f32.demote_f64
       (local.get $4)
      )
     )
    )
    (local.set $18
     (f32x4.splat
      (f32.demote_f64
       (local.get $23)
      )
     )
    )
    (local.set $19
     (f32x4.splat
      (f32.demote_f64
       (local.get $25)
      )
     )
    )
    (loop $passes
     (local.set $20
      (f32x4.add
       (f32x4.mul
        (v128.load
         (i32.add
          (local.get $0)
          (local.get $16)
         )
        )
        (local.get $35)
       )
       (f32x4.add
        (f32x4.mul
         (f32x4.convert_i32x4_s
          (i32x4.shr_u
           (local.tee $10
            (v128.load
             (i32.add
              (local.get $0)
              (local.get $1)
             )
            )
           )
           (i32.const 24)
          )
         )
         (local.get $33)
        )
        (f32x4.mul
         (v128.load
          (i32.add
           (local.get $0)
           (local.get $2)
          )
         )
         (local.get $34)
        )
       )
      )
     )
     (local.set $22
      (f32x4.ge
       (local.tee $10
        (v128.bitselect
         (f32x4.div
          (f32x4.add
           (v128.load
            (i32.add
             (local.get $0)
             (local.get $15)
            )
           )
           (f32x4.mul
            (local.get $18)
            (f32x4.add
             (local.get $40)
             (f32x4.mul
              (local.tee $21
               (f32x4.add
                (f32x4.mul
                 (v128.load
                  (i32.add
                   (local.get $0)
                   (local.get $17)
                  )
                 )
                 (local.get $37)
                )
                (f32x4.mul
                 (f32x4.convert_i32x4_s
                  (v128.and
                   (i32x4.shr_u
                    (local.get $10)
                    (i32.const 16)
                   )
                   (v128.const i32x4 0x000000ff 0x000000ff 0x000000ff 0x000000ff)
                  )
                 )
                 (local.get $36)
                )
               )
              )
              (local.get $39)
             )
            )
           )
          )
          (f32x4.add
           (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
           (f32x4.mul
            (local.get $18)
            (f32x4.add
             (f32x4.add
              (local.get $41)
              (local.get $20)
             )
             (local.get $21)
            )
           )
          )
         )
         (local.get $19)
         (f32x4.gt
          (local.tee $13
           (f32x4.pmin
            (f32x4.add
             (v128.load
              (i32.add
               (local.get $0)
               (local.get $12)
              )
             )
             (v128.const i32x4 0x3f800000 0x3f800000 0x3f800000 0x3f800000)
            )
            (v128.const i32x4 0x47800000 0x47800000 0x47800000 0x47800000)
           )
          )
          (local.get $38)
         )
        )
       )
       (v128.load
        (i32.add
         (local.get $0)
         (local.get $3)
        )
       )
      )
     )
     (if
      (local.tee $9
       (i32x4.bitmask
        (f32x4.eq
         (local.tee $13
          (v128.andnot
           (local.get $13)
           (local.get $22)
          )
         )
         (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
        )
       )
      )
      (then
       (loop $lanes
        (i32.store
         (local.get $7)
         (i32.add
          (local.tee $8
           (i32.load
            (local.get $7)
           )
          )
          (i32.const 1)
         )
        )
        (i32.store offset=4
         (local.tee $8
          (i32.add
           (local.get $7)
           (i32.shl
            (local.get $8)
            (i32.const 4)
           )
          )
         )
         (i32.add
          (local.tee $14
           (i32.ctz
            (local.get $9)
           )
          )
          (i32.shr_u
           (local.get $0)
           (i32.const 2)
          )
         )
        )
        (i32.store offset=8
         (local.get $8)
         (local.get $6)
        )
        (f32.store offset=12
         (local.get $8)
         (f32.load
          (i32.add
           (local.tee $14
            (i32.shl
             (local.get $14)
             (i32.const 2)
            )
           )
           (i32.add
            (local.get $0)
            (local.get $12)
           )
          )
         )
        )
        (v128.store offset=16 align=4
         (local.get $8)
         (local.get $10)
        )
        (f32.store offset=16
         (local.get $8)
         (f32.load offset=16
          (i32.add
           (local.get $8)
           (local.get $14)
          )
         )
        )
        (br_if $lanes
         (local.tee $9
          (i32.and
           (local.get $9)
           (i32.sub
            (local.get $9)
            (i32.const 1)
           )
          )
         )
        )
       )
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $15)
      )
      (v128.bitselect
       (local.get $19)
       (local.get $10)
       (local.get $22)
      )
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $12)
      )
      (local.get $13)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $16)
      )
      (local.get $20)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $17)
      )
      (local.get $21)
     )
     (v128.store
      (i32.add
       (local.get $0)
       (local.get $1)
      )
      (v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000)
     )
     (local.set $11
      (f32x4.add
       (local.get $11)
       (f32x4.sub
        (local.get $10)
        (local.get $10)
       )
      )
     )
     (br_if $passes
      (i32.gt_u
       (local.get $32)
       (local.tee $0
        (i32.add
         (local.get $0)
         (i32.const 16)
        )
       )
      )
     )
    )
   )
  )
  (f64.add
   (f64.add
    (f64.add
     (f64.promote_f32
      (f32x4.extract_lane 0
       (local.get $11)
      )
     )
     (f64.promote_f32
      (f32x4.extract_lane 1
       (local.get $11)
      )
     )
    )
    (f64.promote_f32
     (f32x4.extract_lane 2
      (local.get $11)
     )
    )
   )
   (f64.promote_f32
    (f32x4.extract_lane 3
     (local.get $11)
    )
   )
  )
 )
)
